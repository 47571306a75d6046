#!/usr/bin/env python3
"""maildir.py MAILDIR N [AVG_BYTES] [SEED]: N varied MIME messages (plain utf-8, latin-1 QP, base64, alternative,
mixed with attachment, threads with References, encoded-word headers) of ~AVG_BYTES into MAILDIR/cur."""
import os, random, sys, time
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from datetime import datetime, timedelta, timezone
md, n = sys.argv[1], int(sys.argv[2]); avg = int(sys.argv[3]) if len(sys.argv) > 3 else 4096
R = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 42)
for d in ("cur", "new", "tmp"): os.makedirs(f"{md}/{d}", exist_ok=True)
V = ["".join(R.choice("bcdfghjklmnprstvwz") + R.choice("aeiou") for _ in range(R.randint(1, 4))) for _ in range(20000)]
W = []; _s = 0.0
for _i in range(len(V)): _s += 1.0 / (_i + 10); W.append(_s)
def words(k): return " ".join(R.choices(V, cum_weights=W, k=k))
def para(b):
    o = []; s = 0
    while s < b:
        l = words(R.randint(6, 12)); o.append(l); s += len(l) + 1
    return "\n".join(o) + "\n"
people = [(words(2).title(), f"{R.choice(V)}.{i}@{R.choice(V)}.example") for i in range(400)]
names = ["Jörg Müller", "Zoë Äkerman", "Иван Петров", "山田太郎", "Renée Øst"]
ids = []; t = datetime(2025, 1, 1, tzinfo=timezone.utc)
for i in range(n):
    t += timedelta(seconds=R.randint(30, 3000)); m = EmailMessage(policy=SMTP)
    a, b = R.choice(people), R.choice(people)
    m["From"] = f"{R.choice(names) if R.random() < .1 else a[0]} <{a[1]}>"
    m["To"] = ", ".join(f"{x[0]} <{x[1]}>" for x in R.sample(people, R.choice((1, 1, 1, 2, 5))))
    if R.random() < .2: m["Cc"] = f"{b[0]} <{b[1]}>"
    mid = f"<{i}.{R.getrandbits(48):x}@{R.choice(V)}.example>"
    reply = ids and R.random() < .5
    sub = words(R.randint(2, 8))
    m["Subject"] = ("Re: " if reply else "") + (("Grüße – " + sub) if R.random() < .1 else sub)
    m["Date"] = format_datetime(t); m["Message-ID"] = mid
    if reply:
        p = R.choice(ids[-200:]); m["In-Reply-To"] = p; m["References"] = p
    for k in range(R.randint(2, 5)):
        m["Received"] = f"from mx{k}.{R.choice(V)}.example (mx [192.0.2.{R.randint(1,250)}]) by mail.example.org with ESMTPS id {R.getrandbits(60):x}; {format_datetime(t)}"
    m["X-Mailer"] = "bench"; ids.append(mid); size = max(300, int(R.gauss(avg - 900, avg / 3))); k = R.random()
    if k < .5: m.set_content(para(size))
    elif k < .65: m.set_content(para(size).replace("a", "ä"), charset="iso-8859-1", cte="quoted-printable")
    elif k < .75: m.set_content(para(int(size * .7)).replace("o", "ö"), cte="base64")
    elif k < .92:
        m.set_content(para(size // 3)); m.add_alternative("<html><body><p>" + para(size // 2).replace("\n", "</p>\n<p>") + "</p></body></html>", subtype="html")
    else:
        m.set_content(para(size // 3)); m.add_attachment(R.randbytes(size // 2), maintype="application", subtype="octet-stream", filename=f"{R.choice(V)}.bin")
    s = bytes(m); ts = int(t.timestamp()); f = f"{md}/cur/{ts}.M{i}P1.bench,S={len(s)}:2,{'S' if R.random() < .8 else ''}"
    with open(f, "wb") as o: o.write(s)
    os.utime(f, (ts, ts))

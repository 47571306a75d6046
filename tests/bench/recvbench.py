#!/usr/bin/env python3
"""recvbench.py [--n 10000] [--rounds 5] [--peers mailroom,mbsync,mpop] [--fetchbench FILE] [--out FILE]
First sync of N messages of about 4.4 KB, then two looks at a mailbox with nothing new: Mailroom (text index
included), mbsync and mpop in turn, round after round, from the same Dovecot on loopback. Wall seconds, the
processor's seconds of the client and of the server, and the peak memory of the client. A peer "reader2" is
the floor: all bodies over two connections, thrown away. Needs dovecot, isync and mpop; runs as root (the
mailbox belongs to the user dovecot) and needs no network. Prints a line a measurement, then the medians."""
import argparse, json, os, pwd, random, resource, shutil, socket, statistics, subprocess, sys, tempfile, threading, time

HERE = os.path.dirname(os.path.abspath(__file__))
parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--n", type=int, default=10000)
parser.add_argument("--rounds", type=int, default=5)
parser.add_argument("--peers", default="mailroom,mbsync,mpop")
parser.add_argument("--fetchbench", default=os.path.join(HERE, "../../build/release/tests/bench/fetchbench"))
parser.add_argument("--out")
parser.add_argument("--read", nargs=2, type=int, metavar=("PORT", "CONNECTIONS"), help="be a reader")
options = parser.parse_args()


def read_all(port, connections):
    share = -(-options.n // connections)

    def read(first):
        buffer = bytearray(1 << 20)
        with socket.create_connection(("127.0.0.1", port)) as s:
            s.sendall(b"a LOGIN bench test\r\nb SELECT INBOX\r\nc FETCH %d:%d (UID FLAGS INTERNALDATE BODY.PEEK[])\r\n"
                      b"d LOGOUT\r\n" % (first, min(options.n, first + share - 1)))
            while s.recv_into(buffer):
                pass

    threads = [threading.Thread(target=read, args=(first,)) for first in range(1, options.n + 1, share)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if options.read:
    read_all(*options.read)
    sys.exit()

work = tempfile.mkdtemp(prefix="recvbench-")
owner = pwd.getpwnam("dovecot")
box = work + "/home/bench/Maildir"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


imap, pop3 = free_port(), free_port()


def write(path, text, mode=0o600):
    with open(path, "w") as file:
        file.write(text)
    os.chmod(path, mode)


def make_mailbox():
    """The same messages in every run: words as people use them, some with an attachment in base64."""
    dice = random.Random(7)
    words = ["".join(dice.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(dice.randint(3, 10))) for _ in range(30000)]
    word = lambda: words[min(int(dice.paretovariate(0.6)) - 1, 29999)]
    for part in ("cur", "new", "tmp"):
        os.makedirs(f"{box}/{part}")
    for i in range(options.n):
        text = "\n".join(" ".join(word() for _ in range(10)) for _ in range(dice.randint(10, 80)))
        head = (f"From: {word().title()} {word().title()} <{word()}@{word()}.example>\nTo: bench@example.org\n"
                f"Subject: {word()} {word()} {word()}\nMessage-ID: <{i}.bench@example.org>\n"
                f"Date: {time.strftime('%a, %d %b %Y %H:%M:%S +0000', time.gmtime(1700000000 + i * 600))}\nMIME-Version: 1.0\n")
        body = f"Content-Type: text/plain; charset=utf-8\n\n{text}\n"
        if i % 10 == 0:
            data = "\n".join("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5" for _ in range(60))
            body = (f'Content-Type: multipart/mixed; boundary="b{i}"\n\n--b{i}\n{body}\n--b{i}\nContent-Type: application/pdf; '
                    f'name="{word()}.pdf"\nContent-Transfer-Encoding: base64\n\n{data}\n--b{i}--\n')
        write(f"{box}/cur/{1700000000 + i * 600}.M{i}P1.bench:2,S", head + body)


def serve():
    write(work + "/dovecot.conf", f"""dovecot_config_version = 2.4.1
dovecot_storage_version = 2.4.1
base_dir = {work}/run
state_dir = {work}/state
log_path = {work}/log
protocols = imap pop3
listen = 127.0.0.1
ssl = no
auth_allow_cleartext = yes
auth_mechanisms = plain login
default_login_user = dovecot
default_internal_user = dovecot
default_internal_group = dovecot
mail_driver = maildir
mail_home = {work}/home/%{{user}}
mail_path = ~/Maildir
mail_uid = dovecot
mail_gid = dovecot
first_valid_uid = 1
first_valid_gid = 1
mail_max_userip_connections = 50
passdb static {{
  password = test
}}
userdb static {{
}}
namespace inbox {{
  inbox = yes
  separator = /
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service pop3-login {{
  chroot =
  inet_listener pop3 {{
    port = {pop3}
  }}
  inet_listener pop3s {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
""", 0o644)
    subprocess.check_call(["chown", "-R", "dovecot:dovecot", work])
    os.chmod(work, 0o755)
    server = subprocess.Popen(["/usr/sbin/dovecot", "-F", "-c", work + "/dovecot.conf"])
    for port in (imap, pop3):
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", port)).close()
                break
            except OSError:
                time.sleep(0.1)
    return server


def warm():
    """The server's own index is made before anybody is measured."""
    with socket.create_connection(("127.0.0.1", imap)) as s:
        s.sendall(b"a LOGIN bench test\r\nb SELECT INBOX\r\nc FETCH 1:* (FLAGS RFC822.SIZE INTERNALDATE)\r\nd LOGOUT\r\n")
        while s.recv(1 << 20):
            pass


def command(peer, home):
    if peer == "mailroom":
        return [options.fetchbench, "--profile", home + "/profile", "--port", str(imap), "--user", "bench", "--password", "test"]
    if peer.startswith("reader"):
        return [sys.executable, __file__, "--n", str(options.n), "--read", str(imap), peer.removeprefix("reader") or "1"]
    if peer == "mbsync":
        write(home + "/mbsyncrc", f"""IMAPAccount b
Host 127.0.0.1
Port {imap}
User bench
Pass test
TLSType None
AuthMechs LOGIN

IMAPStore far
Account b

MaildirStore near
Path {home}/
Inbox {home}/INBOX
SubFolders Verbatim

Channel c
Far :far:
Near :near:
Patterns INBOX
Create Near
Sync Pull
SyncState *
""")
        return ["mbsync", "-q", "-c", home + "/mbsyncrc", "c"]
    for part in ("cur", "new", "tmp"):
        os.makedirs(f"{home}/mail/{part}", exist_ok=True)
    write(home + "/mpoprc", f"account default\nhost 127.0.0.1\nport {pop3}\nuser bench\npassword test\nauth user\ntls off\nkeep on\n"
          f"delivery maildir {home}/mail\nuidls_file {home}/uidls\nreceived_header off\n")
    return ["mpop", "-C", home + "/mpoprc", "-q"]


def server_seconds():
    """Of Dovecot with all its processes, those that have ended as well."""
    ticks, parents = {}, {}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/stat") as file:
                fields = file.read().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(pid)] = int(fields[1])
        ticks[int(pid)] = sum(map(int, fields[11:15]))
    mine = [pid for pid in ticks if pid == server.pid or parents[pid] == server.pid]
    return sum(ticks[pid] for pid in mine) / os.sysconf("SC_CLK_TCK")


def measure(peer, step, home, argv):
    before = server_seconds()
    begun = time.time()
    pid = os.posix_spawnp(argv[0], argv, os.environ)
    _, status, usage = os.wait4(pid, 0)
    seconds = time.time() - begun
    time.sleep(1.1)  # the server's processes end; and mbsync waits a second when it comes again at once
    line = dict(peer=peer, step=step, n=options.n, s=round(seconds, 3), server_cpu_s=round(server_seconds() - before, 2), cpu_s=round(usage.ru_utime + usage.ru_stime, 3),
                peak_mib=round(usage.ru_maxrss / 1024, 1), rc=os.waitstatus_to_exitcode(status), load=os.getloadavg()[0])
    print(json.dumps(line), flush=True)
    if options.out:
        with open(options.out, "a") as out:
            out.write(json.dumps(line) + "\n")
    return line


make_mailbox()
server = serve()
lines = []
try:
    warm()
    for round_ in range(options.rounds):
        for peer in options.peers.split(","):
            home = f"{work}/{peer}-{round_}"
            os.makedirs(home)
            argv = command(peer, home)
            for step in ("first", "nothing new", "nothing new"):
                lines.append(measure(peer, step, home, argv))
            shutil.rmtree(home)
    for peer in options.peers.split(","):
        for step in ("first", "nothing new"):
            mine = [l for l in lines if l["peer"] == peer and l["step"] == step]
            show = lambda key: f"{statistics.median(l[key] for l in mine):g} ({min(l[key] for l in mine):g}–{max(l[key] for l in mine):g})"
            print(f"{peer:9} {step:12} s {show('s')}  cpu {show('cpu_s')}  server's {show('server_cpu_s')}  MiB {show('peak_mib')}")
finally:
    server.terminate()
    server.wait()
    shutil.rmtree(work, ignore_errors=True)

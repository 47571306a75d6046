#!/usr/bin/env python3
"""tables.py: results/*.jsonl as markdown: the median, with the range and the number of repeats behind it."""
import json, os, statistics
HERE = os.path.dirname(os.path.abspath(__file__)) + "/results/"

def load(name):
    try:
        with open(HERE + name) as f: return [json.loads(l) for l in f if l.strip()]
    except FileNotFoundError: return []

def median(values, digits=0):
    values = [v for v in values if v is not None]
    if not values: return "–"
    text = lambda v: f"{v:,.{digits}f}"
    if len(values) == 1: return text(values[0])
    return f"{text(statistics.median(values))} ({text(min(values))}–{text(max(values))})"

def groups(rows, key):
    found = {}
    for r in rows: found.setdefault(key(r), []).append(r)
    return sorted(found.items(), key=lambda g: str(g[0]))

def circumstances(r):
    words = []
    if r.get("fsync_delay_ms"): words.append(f"fsync + {r['fsync_delay_ms']:g} ms")
    if r.get("round_trip_ms"): words.append(f"{r['round_trip_ms']:g} ms away")
    if r.get("quickack"): words.append("quickack")
    return ", ".join(words)

def table(title, heads, rows):
    if not rows: return
    print(f"\n### {title}\n\n| " + " | ".join(heads) + " |\n|" + "---|" * len(heads))
    for row in rows: print("| " + " | ".join(map(str, row)) + " |")

def drain_rate(r):
    # twenty messages have no rate between the first and the last: the whole time counts, the start included
    return r["sink_got"] / r["drain_s"] if r["size"] >= 10**6 else r.get("drain_rate")

send = load("send.jsonl")
column = lambda rows, name: [r.get(name) for r in rows]
table("SQLite alone, WAL, synchronous=FULL", ["what", "by", "messages/s", "repeats"],
      [(k[0], k[1], median(column(v, "msgs_s")), len(v))
       for k, v in groups([r for r in load("limits.jsonl") if r["what"].startswith("sqlite")], lambda r: (r["what"], r["batch"]))])
split = [r for r in send if r["mode"] == "split"]
table("Acceptance, then drain", ["n × bytes", "peer", "by", "at once", "circumstances", "accepted/s", "CPU s/1000", "drained/s", "queue empty s", "CPU s/1000", "peak PSS MiB", "repeats"],
      [(f"{k[0]} × {k[1]}", k[5], k[3], k[4], k[2], median(column(v, "accept_rate")), median(column(v, "accept_cpu_per_1000"), 2),
        median([drain_rate(r) for r in v if "drain_s" in r]), median(column(v, "queue_empty_s"), 2), median(column(v, "drain_cpu_per_1000"), 2),
        median([max(r.get("drain_peak_pss_mib", 0), r["accept_peak_pss_mib"]) for r in v]), len(v))
       for k, v in groups(split, lambda r: (r["n"], r["size"], circumstances(r), r["via"], r["conc"], r["peer"]))])
table("Everything at once", ["n", "peer", "circumstances", "sent/s", "CPU s/1000", "peak PSS MiB", "repeats"],
      [(k[0], k[2], k[1], median(column(v, "live_rate")), median(column(v, "cpu_per_1000"), 2), median(column(v, "peak_pss_mib")), len(v))
       for k, v in groups([r for r in send if r["mode"] == "live"], lambda r: (r["n"], circumstances(r), r["peer"]))])
table("One message, 1,000 recipients, 20 refused", ["peer", "circumstances", "until the last is in the sink, s", "CPU s", "served", "transactions", "connections", "repeats"],
      [(k[1], k[0], median(column(v, "total_s"), 2), median(column(v, "cpu_s"), 2), median([r["sink"]["rcpt_ok"] for r in v]),
        median([r["sink"]["mails"] for r in v]), median([r["sink"]["conns"] for r in v]), len(v))
       for k, v in groups([r for r in send if r["mode"] == "rcpt"], lambda r: (circumstances(r), r["peer"]))])
table("Start with a full queue", ["n", "opened in s", "process start to open s", "PSS MiB", "spool MiB", "repeats"],
      [(k, median(column(v, "open_s"), 3), median(column(v, "start_s"), 2), median(column(v, "pss_mib"), 1), median(column(v, "spool_mib")), len(v))
       for k, v in groups([r for r in send if r["mode"] == "start"], lambda r: r["n"])])
table("Window", ["peer", "messages", "mapped after s", "CPU s", "PSS MiB", "repeats"],
      [(k[0], k[1], median(column(v, "to_window_s"), 2), median(column(v, "cpu_s"), 2), median(column(v, "pss_mib")), len(v))
       for k, v in groups(load("window.jsonl"), lambda r: (r["peer"], r["n"]))])

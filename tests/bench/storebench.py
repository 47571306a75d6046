#!/usr/bin/env python3
"""storebench.py [--n N] [--keep DIR] [--out FILE]: what a window waits for with N messages in the profile (1,000,000
unless told; about five minutes to fill), five times with a cold page cache. Inside the bench root:
BENCH_NET=1 ./enter python3 /bench/storebench.py --n 100000
One JSON line tells how the words were indexed, in steps as while a spooler rests. One JSON line a round: first page of 100 rows, counts, the newest 100 that hold a word, every queue-id in order, and
100 rows at any position of the list."""
import argparse, json, os, subprocess, sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from benchlib import *
ap = argparse.ArgumentParser()
ap.add_argument("--n", type=int, default=1_000_000); ap.add_argument("--size", type=int, default=2048)
ap.add_argument("--rounds", type=int, default=5); ap.add_argument("--keep", help="fill this folder once, and use it again")
ap.add_argument("--out"); ap.add_argument("--tag", default="")
A = ap.parse_args()
profile = A.keep or "/srv/bench/store"
bench = "/mailroom/tests/bench/"
if not os.path.exists(profile + "/spool.sqlite"):
    os.makedirs(os.path.dirname(profile), exist_ok=True)
    subprocess.check_call([bench + "spoolbench", "account", "--profile", profile, "--port", "9"], stdout=subprocess.DEVNULL)
    subprocess.check_call([bench + "spoolbench", "accept", "--profile", profile, "--messages", str(A.n), "--size", str(A.size),
                           "--outstanding", "200", "--suspended"], stdout=subprocess.DEVNULL)
try:
    r = json.loads(subprocess.check_output([bench + "catalogbench", "--profile", profile, "--index"]))
    out(A.out, bench="index", tag=A.tag, index_mib=round(os.path.getsize(profile + "/search.sqlite") / 2**20),
        **{k: round(v, 2) for k, v in r.items()})
    for _ in range(A.rounds):
        for name in os.listdir(profile):
            if ".sqlite" not in name: continue
            with open(f"{profile}/{name}", "rb") as f:
                os.fsync(f.fileno()); os.posix_fadvise(f.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        r = json.loads(subprocess.check_output([bench + "catalogbench", "--profile", profile, "--search", "bench", "--search", "nowhere"]))
        out(A.out, bench="catalog", tag=A.tag, spool_mib=round(os.path.getsize(profile + "/spool.sqlite") / 2**20),
            **{k: round(v, 2) for k, v in r.items()})
finally:
    if not A.keep: rmtree(profile)

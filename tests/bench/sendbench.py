#!/usr/bin/env python3
"""sendbench.py PEER [--n N] [--size BYTES] [--mode split|live|rcpt|start] [--via own|smtp|cli] [--conc C] …

The durable queue of PEER between a source and a sink, everything on 127.0.0.1. Inside the bench root, with a private
network:  BENCH_NET=1 ./enter python3 /bench/sendbench.py mailroom --n 1000

split: phase 1 = acceptance with delivery switched off, phase 2 = drain of the full queue.
live : delivery on while messages come in; time from the first byte to the last message in the sink.
rcpt : one message with 1000 recipients, 20 of them answered 550 by refusingsink.py.
start: (mailroom) how long opening a queue of N takes, and how much memory it then holds.
Figures: messages/s, CPU seconds per 1000 messages of the peer alone (own cgroup), peak memory, processes.
--via own is Mailroom's entrance in-process, --conc the number of submissions that wait at once; its CPU includes the
making of the messages. The peer's spool is emptied before and after; its daemons end through their own commands."""
import argparse, glob, json, os, signal, sqlite3, subprocess, sys, tempfile, time
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from benchlib import *

HERE = os.path.dirname(os.path.abspath(__file__))
SINK = 2525
NUL = subprocess.DEVNULL
def sh(cmd): return subprocess.call(cmd, shell=True, stdout=NUL, stderr=NUL)
def write(p, s, mode=0o644):
    os.makedirs(os.path.dirname(p), exist_ok=True)
    with open(p, "w") as f: f.write(s)
    os.chmod(p, mode)
def count(pattern): return len(glob.glob(pattern))
def own(path, user, mode):
    os.makedirs(path, exist_ok=True); shutil.chown(path, *user.split(":")); os.chmod(path, mode)

class Peer:
    port = None; cli = None; own = False; strace = None; traces = 0
    def __init__(self): self.cg = Cgroup("peer"); self.procs = []
    def trace_file(self): self.traces += 1; return f"{self.strace}.{self.traces}"
    def traced(self, cmd):
        if not self.strace: return cmd
        return ["strace", "-f", "-q", "-c", "-S", "calls", "-o", self.trace_file(),
            "-e", "trace=fsync,fdatasync,sync_file_range,rename,renameat,renameat2,link,linkat,unlink,unlinkat,openat,open,creat,execve,fork,vfork,clone,clone3,connect,sendto,write,writev"] + cmd
    def spawn(self, cmd, **kw):
        p = self.cg.popen(self.traced(cmd), stdout=NUL, stderr=NUL, **kw); self.procs.append(p); return p
    def clean(self): pass
    def stop(self):
        for p in self.procs:
            if p.poll() is None:
                # strace writes its table only when its tracees end by themselves
                kids = open(f"/proc/{p.pid}/task/{p.pid}/children").read().split() if self.strace else []
                for k in kids: os.kill(int(k), signal.SIGTERM)
                if not kids: p.terminate()
        for p in self.procs:
            try: p.wait(10)
            except subprocess.TimeoutExpired: p.kill()

class Mailroom(Peer):
    """spoolbench is the spooler in a process without windows; mailroom-sendmail hands in like every program does"""
    own = True; cli = ["/mailroom/app/mailroom-sendmail", "-f", "a@example.org", "--"]
    profile = "/srv/bench/mailroom"
    def bench(self, *args): return ["/mailroom/tests/bench/spoolbench", args[0], "--profile", self.profile, *map(str, args[1:])]
    def setup(self, paused):
        self.clean(); os.environ["MAILROOM_PROFILE"] = self.profile; self.paused = paused
        subprocess.check_call(self.bench("account", "--port", SINK, "--connections", A.connections), stdout=NUL)
    def submit(self, n, rcpts):
        args = ["--messages", n, "--size", A.size, "--outstanding", min(A.conc, n), "--recipients", rcpts]
        cmd = self.bench("accept", *args, "--suspended") if self.paused else self.bench("live", *args)
        p = self.cg.popen(self.traced(cmd), stdout=subprocess.PIPE)
        return json.loads(p.communicate()[0])
    def resume(self): self.spawn(self.bench("drain"))
    def qlen(self):
        c = sqlite3.connect(f"file:{self.profile}/spool.sqlite?mode=ro", uri=True)
        try: return c.execute("SELECT count(DISTINCT queue_id) FROM recipient WHERE state < 6").fetchone()[0]
        finally: c.close()
    def failed(self):
        c = sqlite3.connect(f"file:{self.profile}/spool.sqlite?mode=ro", uri=True)
        try: return c.execute("SELECT count(*) FROM recipient WHERE state = 8").fetchone()[0]
        finally: c.close()
    def clean(self): rmtree(self.profile); os.makedirs("/srv/bench", exist_ok=True)

class Postfix(Peer):
    port = 2600; cli = ["sendmail", "-f", "a@example.org", "--"]
    MAIN = """compatibility_level = 3.6
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = bench.localdomain
mydestination =
relayhost = [127.0.0.1]:%d
mynetworks = 127.0.0.0/8
maillog_file = /var/log/bench-postfix.log
message_size_limit = 60000000
mailbox_size_limit = 0
smtpd_relay_restrictions = permit_mynetworks,reject
alias_maps =
%s"""
    def setup(self, paused):
        m = open("/usr/share/postfix/master.cf.dist").read()
        import re
        m = re.sub(r"(?m)^smtp      inet", "2600      inet", m)
        write("/etc/postfix/master.cf", m)
        extra = "master_service_disable = qmgr/unix\nin_flow_delay = 0\n" if paused else ""
        write("/etc/postfix/main.cf", self.MAIN % (SINK, extra))
        for q in ("incoming", "active", "deferred", "maildrop", "bounce", "defer", "hold", "corrupt"):
            sh(f"find /var/spool/postfix/{q} -type f -delete")
        try: os.unlink("/var/log/bench-postfix.log")
        except OSError: pass
        p = self.spawn(["postfix", "start"])
        if not self.strace: p.wait()
        wait_port(self.port)
        if paused: time.sleep(0.3)
    def resume(self):
        # run as the reload a user would do; the qmgr starts and scans the incoming queue
        sh("postconf -e master_service_disable= in_flow_delay=1s; postfix reload")
    def qlen(self):
        n = 0
        for q in ("incoming", "active", "maildrop"): n += sum(1 for e in os.scandir(f"/var/spool/postfix/{q}") if e.is_file())
        return n + sum(len(f) for _, _, f in os.walk("/var/spool/postfix/deferred"))
    def stop(self):
        sh("postfix stop"); super().stop()
    def clean(self):
        for q in ("incoming", "active", "deferred", "maildrop", "bounce", "defer", "hold", "corrupt"):
            sh(f"find /var/spool/postfix/{q} -type f -delete")

class Exim(Peer):
    port = 2601; cli = ["exim4", "-f", "a@example.org"]
    CONF = """primary_hostname = bench.localdomain
keep_environment =
tls_advertise_hosts =
daemon_smtp_ports = 2601
local_interfaces = 127.0.0.1
domainlist relay_to = *
hostlist relay_from = 127.0.0.1
acl_smtp_rcpt = acl_rcpt
never_users =
host_lookup =
rfc1413_query_timeout = 0s
smtp_accept_max = 100
smtp_accept_queue_per_connection = 0
smtp_accept_max_per_connection = 100000
message_size_limit = 60M
trusted_users = root
qualify_domain = bench.localdomain
%s
begin acl
acl_rcpt:
  accept
begin routers
smart:
  driver = manualroute
  transport = remote_smtp
  route_list = * 127.0.0.1
  self = send
begin transports
remote_smtp:
  driver = smtp
  port = 2525
  allow_localhost
  hosts_try_dane =
  hosts_try_fastopen =
begin retry
* * F,2h,15m; G,16h,1h,1.5; F,4d,6h
"""
    paused = False
    def setup(self, paused):
        self.paused = paused
        own("/var/spool/exim4", "Debian-exim:Debian-exim", 0o750); own("/var/log/exim4", "Debian-exim:Debian-exim", 0o750)
        self.clean(); sh("rm -f /var/log/exim4/*")
        write("/etc/exim4/exim4.conf", self.CONF % ("queue_only = true" if paused else ""))
        # no -q30m: its runner would meet the absent sink and set a 15 min retry hint
        self.spawn(["exim4", "-bdf"]); wait_port(self.port)
    RUN = os.environ.get("EXIM_RUNNERS") or "4"
    def resume(self):
        # 4 queue runners at once; a single two-stage runner with EXIM_RUNNERS=qq
        if self.RUN == "qq": self.spawn(["exim4", "-qq"])
        else:
            for _ in range(int(self.RUN)): self.spawn(["exim4", "-q"])
    def qlen(self): return count("/var/spool/exim4/input/*-H") + count("/var/spool/exim4/input/*/*-H")
    def clean(self): sh("rm -rf /var/spool/exim4/*")

class OpenSMTPD(Peer):
    LIMITS = ""
    port = 2602; cli = ["/opt/peer/osmtpd-sendmail/sendmail", "-f", "a@example.org", "--"]
    def setup(self, paused):
        own("/var/lib/opensmtpd/empty", "root:root", 0o755); own("/var/spool/smtpd", "root:root", 0o711)
        own("/var/spool/smtpd/offline", "root:opensmtpq", 0o770)
        for d in ("purge", "queue"): own(f"/var/spool/smtpd/{d}", "opensmtpq:root", 0o700)
        shutil.chown("/usr/sbin/smtpctl", "root", "opensmtpq"); os.chmod("/usr/sbin/smtpctl", 0o2755)
        write("/etc/smtpd-bench.conf", self.LIMITS + 'smtp max-message-size "60M"\nsmtp limit max-mails 100000\nlisten on 127.0.0.1 port 2602\naction "r" relay host smtp://127.0.0.1:2525\nmatch from any for any action "r"\n')
        self.clean()
        # smtpctl acts by the name it is called by
        os.makedirs("/opt/peer/osmtpd-sendmail", exist_ok=True)
        if not os.path.lexists(self.cli[0]): os.symlink("/usr/sbin/smtpctl", self.cli[0])
        self.spawn(["smtpd", "-d", "-f", "/etc/smtpd-bench.conf"]); wait_port(self.port); time.sleep(0.5)
        if paused: assert sh("smtpctl pause mta") == 0
    def resume(self): assert sh("smtpctl resume mta") == 0
    def qlen(self): return count("/var/spool/smtpd/queue/*/*")
    def clean(self): sh("rm -rf /var/spool/smtpd/queue/* /var/spool/smtpd/purge/*  /var/spool/smtpd/offline/*")

class OpenSMTPDTuned(OpenSMTPD):
    """the stock limits send 100 mails a session and then pause the route; this lifts them"""
    LIMITS = "mta limit session-mail-max 100000\nmta limit reconn-delay-route 0\nmta limit max-conn-per-route 20\n"

class Nullmailer(Peer):
    cli = ["nullmailer-inject", "-f", "a@example.org"]
    def setup(self, paused):
        own("/var/spool/nullmailer", "mail:mail", 0o755)
        for d in ("queue", "tmp", "failed"): own("/var/spool/nullmailer/" + d, "mail:mail", 0o750)
        t = "/var/spool/nullmailer/trigger"
        if not os.path.exists(t): os.mkfifo(t, 0o622)
        shutil.chown(t, "mail", "mail"); os.chmod(t, 0o622)
        write("/etc/nullmailer/remotes", "127.0.0.1 smtp --port=2525\n"); write("/etc/mailname", "bench.localdomain\n")
        write("/etc/nullmailer/defaultdomain", "localdomain\n")
        self.clean()
        if not paused: self.resume()
    def resume(self): self.spawn(["setpriv", "--reuid=mail", "--regid=mail", "--clear-groups", "nullmailer-send"] if not self.strace else ["nullmailer-send"])
    def qlen(self): return count("/var/spool/nullmailer/queue/*")
    def failed(self): return count("/var/spool/nullmailer/failed/*")
    def clean(self): sh("rm -f /var/spool/nullmailer/queue/* /var/spool/nullmailer/failed/* /var/spool/nullmailer/tmp/*")

MSMTPRC = "account default\nhost 127.0.0.1\nport 2525\nfrom a@example.org\nauth off\ntls off\n"
class Msmtpq(Peer):
    """Patrick's msmtpq: tries to send at once, queues when the connection test or the send fails."""
    cli = ["env", "EMAIL_CONN_TEST=P", "EMAIL_QUEUE_QUIET=t", "/usr/libexec/msmtp/msmtpq/msmtpq", "--"]
    q = "/root/.msmtp.queue"
    def setup(self, paused):
        write("/root/.msmtprc", MSMTPRC, 0o600); os.makedirs("/root/log", exist_ok=True); self.clean()
        if not paused: self.cli = ["env", "EMAIL_CONN_NOTEST=y", "EMAIL_CONN_TEST=x", "EMAIL_QUEUE_QUIET=t"] + self.cli[3:]
    def resume(self): self.spawn(["env", "EMAIL_CONN_NOTEST=y", "EMAIL_CONN_TEST=x", "EMAIL_QUEUE_QUIET=t", "PATH=/usr/libexec/msmtp/msmtpq:/usr/bin:/bin", "/usr/libexec/msmtp/msmtpq/msmtp-queue", "-r"])
    def qlen(self): return count(self.q + "/*.mail")
    def clean(self): rmtree(self.q); os.makedirs(self.q, 0o700)

class Msmtpqueue(Peer):
    """the simpler pair of scripts shipped with msmtp: enqueue, run queue"""
    cli = ["/usr/libexec/msmtp/msmtpqueue/msmtp-enqueue.sh", "--"]
    q = "/root/.msmtpqueue"
    def setup(self, paused): write("/root/.msmtprc", MSMTPRC, 0o600); self.clean()
    def resume(self): self.spawn(["/usr/libexec/msmtp/msmtpqueue/msmtp-runqueue.sh"])
    def qlen(self): return count(self.q + "/*.mail")
    def clean(self): rmtree(self.q)

class Dma(Peer):
    cli = ["dma", "-f", "a@example.org"]
    def setup(self, paused):
        own("/var/spool/dma", "root:mail", 0o2775); shutil.chown("/usr/sbin/dma", "root", "mail"); os.chmod("/usr/sbin/dma", 0o2755)
        write("/etc/mailname", "bench.localdomain\n"); write("/etc/dma/auth.conf", "", 0o640); shutil.chown("/etc/dma/auth.conf", "root", "mail")
        write("/etc/aliases", "")
        write("/etc/dma/dma.conf", "SMARTHOST 127.0.0.1\nPORT 2525\nMAILNAME /etc/mailname\nNULLCLIENT\n" + ("DEFER\n" if paused else ""))
        self.clean()
        write("/var/spool/dma/flush", "", 0o660); shutil.chown("/var/spool/dma/flush", "root", "mail")
    def resume(self): self.spawn(["dma", "-q0"])
    def qlen(self): return count("/var/spool/dma/Q*")
    def clean(self): sh("rm -f /var/spool/dma/*")

PEERS = dict(mailroom=Mailroom, postfix=Postfix, exim=Exim, opensmtpd=OpenSMTPD, **{"opensmtpd-tuned": OpenSMTPDTuned}, nullmailer=Nullmailer, msmtpq=Msmtpq, msmtpqueue=Msmtpqueue, dma=Dma)

ap = argparse.ArgumentParser()
ap.add_argument("peer", choices=PEERS); ap.add_argument("--n", type=int, default=1000); ap.add_argument("--size", type=int, default=2048)
ap.add_argument("--mode", default="split", choices=("split", "live", "rcpt", "start")); ap.add_argument("--via", choices=("own", "smtp", "cli"))
ap.add_argument("--conc", type=int, default=10, help="parallel submitters"); ap.add_argument("--strace"); ap.add_argument("--out")
ap.add_argument("--timeout", type=int, default=240); ap.add_argument("--tag", default=""); ap.add_argument("--no-drain", action="store_true")
ap.add_argument("--quickack", action="store_true", help="loopback acknowledges at once: takes the 40 ms Nagle/delayed-ACK stall out")
ap.add_argument("--connections", type=int, default=4, help="of Mailroom's account; 4 is what a new account has")
ap.add_argument("--round-trip-ms", type=float, default=0, help="the sink answers through delayproxy.py")
ap.add_argument("--fsync-delay-ms", type=float, default=0, help="make every fsync take this much longer (fsdelay.so in /etc/ld.so.preload)")
A = ap.parse_args()
cls = PEERS[A.peer]; via = A.via or ("own" if cls.own else "smtp" if cls.port else "cli")
peer = cls(); peer.strace = A.strace
mem = MemSampler(peer.cg); mem.start()

def message(path):
    line = ("The quick brown fox jumps over the lazy dog, once more and again." + "\r\n")[:-2] + "\n"
    with open(path, "w") as f:
        f.write("From: a@example.org\nTo: b@example.net\nSubject: bench\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n")
        f.write(line * ((A.size - 130) // len(line) + 1))
msgf = tempfile.mktemp(prefix="benchmsg"); message(msgf); os.chmod(msgf, 0o644)

def submit(n, rcpts):
    """n messages through the peer's own entrance; returns (seconds, source CPU)"""
    if via == "own":
        r = peer.submit(n, rcpts); peer.began = r["began"]
        return r["accept_s"], 0
    src = Cgroup("src"); t0 = time.time()
    if via == "smtp":
        rc = src.run(["smtp-source", "-d", "-s", str(min(A.conc, n)), "-m", str(n), "-l", str(A.size), "-r", str(rcpts), "-f", "a@example.org", "-t", "b@example.net", f"127.0.0.1:{peer.port}"])
    else:
        # the injectors are the peer's own programs: their CPU belongs to the peer
        # (-W so that every submission is a process of its own, as with a MUA)
        to = " ".join(f"{i}b@example.net" for i in range(rcpts)) if rcpts > 1 else "b@example.net"
        cmd = ["sh", "-c", f"seq {n} | xargs -P{A.conc} -n1 sh -c '{' '.join(peer.cli)} {to} <{msgf} || echo FAIL >&2' >/dev/null 2>/tmp/bench-cli.err"]
        if peer.strace: cmd = ["strace", "-f", "-q", "-c", "-S", "calls", "-o", peer.strace + ".cli", "-e", "trace=fsync,fdatasync,sync_file_range,rename,renameat,renameat2,link,linkat,unlink,unlinkat,openat,execve,clone,vfork"] + cmd
        rc = peer.cg.run(cmd)
        if os.path.getsize("/tmp/bench-cli.err"): print("submit errors:", open("/tmp/bench-cli.err").read()[:300], file=sys.stderr)
    dt = time.time() - t0; c = src.cpu(); src.close()
    if rc: print("submission rc", rc, file=sys.stderr)
    return dt, c

if A.quickack: sh("ip route change local 127.0.0.0/8 dev lo proto kernel scope host src 127.0.0.1 table local quickack 1; ip route change local 127.0.0.1 dev lo table local quickack 1")
if A.fsync_delay_ms:
    if not os.path.exists("/usr/local/lib/fsdelay.so"): subprocess.check_call(["cc", "-O2", "-shared", "-fPIC", HERE + "/fsdelay.c", "-o", "/usr/local/lib/fsdelay.so", "-ldl"])
    write("/etc/fsdelay-us", str(int(A.fsync_delay_ms * 1000))); write("/etc/ld.so.preload", "/usr/local/lib/fsdelay.so\n")
base = dict(bench="send", peer=A.peer, mode=A.mode, via=via, n=A.n, size=A.size, conc=A.conc, tag=A.tag, **({"quickack": 1} if A.quickack else {}), **({"fsync_delay_ms": A.fsync_delay_ms} if A.fsync_delay_ms else {}))
# behind a round trip the sink has a port of its own and the proxy the one that the peers know
proxy = None; sink_port = SINK + 1 if A.round_trip_ms else SINK
if A.round_trip_ms:
    base["round_trip_ms"] = A.round_trip_ms
    proxy = subprocess.Popen([sys.executable, HERE + "/delayproxy.py", str(SINK), str(sink_port), str(A.round_trip_ms)])
sink = None
try:
    if A.mode == "split":
        peer.setup(True); c0 = peer.cg.cpu()
        dt, sc = submit(A.n, 1); time.sleep(0.2); mem.sample(); c1 = peer.cg.cpu(); q = peer.qlen()
        acc = dict(accept_s=round(dt, 3), accept_rate=round(A.n / dt, 1), accept_cpu_per_1000=round((c1 - c0) * 1000 / A.n, 3), queued=q, pss_queued_mib=round(mem.last_pss / 1024, 1), **{"accept_" + k: v for k, v in mem.result().items()})
        rec = dict(base, **acc)
        if not A.no_drain:
            sink = Sink(A.n, sink_port); mem.reset(); c1 = peer.cg.cpu(); t0 = time.time(); peer.resume()
            ok = sink.wait(A.timeout); t1 = sink.nth or time.time()
            rec.update(drain_ok=ok, sink_got=sink.count, drain_s=round(t1 - t0, 3), first_ms=round(((sink.first or t1) - t0) * 1000), drain_rate=round((sink.count - 1) / max(1e-9, t1 - (sink.first or t0)), 1))
            end = time.time() + 20
            while ok and time.time() < end and peer.qlen(): time.sleep(0.05)
            rec.update(queue_empty_s=round(time.time() - t0, 3), left=peer.qlen()); c2 = peer.cg.cpu(); mem.sample()
            rec.update(drain_cpu_per_1000=round((c2 - c1) * 1000 / max(1, sink.count), 3), drain_sessions=sink.sessions, **{"drain_" + k: v for k, v in mem.result().items()})
        out(A.out, **rec)
    elif A.mode == "live":
        sink = Sink(A.n, sink_port); peer.setup(False); c0 = peer.cg.cpu(); t0 = time.time()
        dt, sc = submit(A.n, 1); t0 = getattr(peer, "began", t0); ok = sink.wait(A.timeout); t1 = sink.nth or time.time()
        end = time.time() + 20
        while ok and time.time() < end and peer.qlen(): time.sleep(0.05)
        c1 = peer.cg.cpu(); mem.sample()
        out(A.out, **base, accept_rate=round(A.n / dt, 1), ok=ok, sink_got=sink.count, total_s=round(t1 - t0, 3), live_rate=round(sink.count / (t1 - t0), 1), first_ms=round(((sink.first or t1) - t0) * 1000), cpu_per_1000=round((c1 - c0) * 1000 / A.n, 3), src_cpu_per_1000=round(sc * 1000 / A.n, 3), **mem.result())
    elif A.mode == "start":
        peer.setup(True); dt, sc = submit(A.n, 1); t0 = time.time()
        p = peer.cg.popen(peer.bench("open"), stdout=subprocess.PIPE, text=True)
        opened = json.loads(p.stdout.readline()); to_open = time.time() - t0; time.sleep(2); mem.sample()
        out(A.out, **base, accept_rate=round(A.n / dt, 1), open_s=round(opened["open_s"], 4), start_s=round(to_open, 3), pss_mib=round(mem.last_pss / 1024, 1), spool_mib=round(os.path.getsize(peer.profile + "/spool.sqlite") / 2**20, 1))
        p.terminate(); p.wait()
    else:
        st = tempfile.mktemp(); rs = subprocess.Popen([sys.executable, HERE + "/refusingsink.py", str(sink_port), st, "50"])
        while not listening(sink_port): time.sleep(0.05)
        peer.setup(False); c0 = peer.cg.cpu(); t0 = time.time()
        dt, sc = submit(1, 1000); t0 = getattr(peer, "began", t0)
        if not cls.port and A.peer in ("msmtpq", "msmtpqueue"): peer.resume()
        last = None; end = time.time() + min(A.timeout, 45); quiet = time.time()
        while time.time() < end:
            s = json.load(open(st))
            if s != last: last, quiet = s, time.time()
            if time.time() - quiet > 4 and (s["mails"] or time.time() - t0 > 12): break
            time.sleep(0.02)
        rs.terminate(); rs.wait(); s = json.load(open(st)); os.unlink(st); mem.sample()
        out(A.out, **base, accept_s=round(dt, 3), total_s=round(s["last"] - t0, 3) if s["last"] else None, first_ms=round((s["first"] - t0) * 1000) if s["first"] else None, cpu_s=round(peer.cg.cpu() - c0, 3), sink=s, left=peer.qlen(), failed=getattr(peer, "failed", lambda: None)(), **mem.result())
finally:
    if A.fsync_delay_ms: os.unlink("/etc/ld.so.preload")
    if proxy: proxy.kill()
    peer.stop(); time.sleep(0.2); peer.clean()
    if sink: sink.close()
    mem.stop(); peer.cg.close(); os.unlink(msgf)

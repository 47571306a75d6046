#!/usr/bin/env python3
"""opensmtpd-enter.py PROGRAM ARGUMENT...: runs OpenSMTPD with a queue and a control socket of its own. Both have fixed
places, so that it gets a mount namespace where these are empty; they are gone when it ends. Root only."""
import ctypes
import grp
import os
import pwd
import sys

CLONE_NEWNS, MS_REC, MS_PRIVATE = 0x20000, 0x4000, 1 << 18
libc = ctypes.CDLL(None, use_errno=True)


def call(name, *arguments):
    if getattr(libc, name)(*arguments) != 0:
        raise OSError(ctypes.get_errno(), name)


call("unshare", CLONE_NEWNS)
call("mount", b"none", b"/", None, MS_REC | MS_PRIVATE, None)
for place in (b"/var/spool", b"/run"):
    call("mount", b"tmpfs", place, b"tmpfs", 0, b"mode=755")
queue_user = pwd.getpwnam("opensmtpq").pw_uid
queue_group = grp.getgrnam("opensmtpq").gr_gid
spool = "/var/spool/smtpd"
os.mkdir(spool)
os.chmod(spool, 0o711)
for name in ("queue", "corrupt", "incoming", "purge", "temporary", "offline"):
    folder = os.path.join(spool, name)
    os.mkdir(folder)
    os.chown(folder, 0 if name == "offline" else queue_user, queue_group if name == "offline" else 0)
    os.chmod(folder, 0o770 if name == "offline" else 0o700)
os.execv(sys.argv[1], sys.argv[1:])

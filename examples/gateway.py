"""What the two gateways share: the message on standard input as text and pages, and sysexits."""

import email
import email.policy
import os
import subprocess
import sys
import tempfile

USAGE, DATAERR, NOUSER, OSFILE, TEMPFAIL = 64, 65, 67, 72, 75
PAGES = {"application/pdf": ".pdf", "application/postscript": ".ps", "image/tiff": ".tif"}


def give_up(code, words):
    """The words become the reply that Mailroom shows; the code decides whether it tries again."""
    print(words)
    sys.exit(code)


def number_in(text):
    number = "".join(c for c in text if c not in " ()-./")
    if not number.lstrip("+").isdigit():
        give_up(NOUSER, f"{text} is no number")
    return number


def message():
    return email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)


def text_of(mail):
    body = mail.get_body(preferencelist=("plain",))
    return body.get_content().strip() if body else ""


def pages_of(mail, folder):
    """Files that can be faxed as they are, in their order."""
    for number, part in enumerate(mail.iter_attachments()):
        ending = PAGES.get(part.get_content_type())
        if ending:
            path = os.path.join(folder, f"page{number}{ending}")
            with open(path, "wb") as file:
                file.write(part.get_payload(decode=True))
            yield path


def run(words, **options):
    """Ends with "try later" when the program is missing or fails: nothing is lost for that."""
    try:
        done = subprocess.run(words, capture_output=True, text=True, **options)
    except OSError as error:
        give_up(OSFILE, f"{words[0]}: {error.strerror}")
    if done.returncode != 0:
        give_up(TEMPFAIL, (done.stderr or done.stdout).strip() or f"{words[0]} failed with {done.returncode}")
    return done.stdout.strip()


def folder():
    return tempfile.TemporaryDirectory(prefix="gateway-")

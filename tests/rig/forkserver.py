# SPDX-License-Identifier: MIT
"""python -m forkserver aws|github SOCKET: runs Python programs that find what this emulator is made of already loaded.

Loading it takes up to seconds of a processor, and a run of the tests starts hundreds of programs that need it: this process
does it once (warm_up.py in the emulator's folder), and forks. Its client is tests/support/rig_python.cpp, which says over a
connection what to run: a line of JSON, `argv` (what follows `python`), `env` and `cwd`, with descriptors 0, 1 and 2. The
answer is a line with the exit code. When the client hangs up, the program is told to end.

An emulator whose files have changed is loaded anew. The process ends when it has run nothing for IDLE seconds, or when its
socket is gone.
"""

import array
import contextlib
import gc
import importlib
import json
import os
import runpy
import select
import signal
import socket
import sys
import threading
import time
import traceback
from pathlib import Path

RIG = Path(__file__).resolve().parent
IDLE = 600
GRACE = 5  # seconds from SIGTERM to SIGKILL
LONGEST = 1 << 20


def newest(emulator):
    return max(path.stat().st_mtime_ns for path in (*RIG.glob("*.py"), *RIG.glob(f"{emulator}/**/*.py")))


def load(emulator):
    """What the emulator and the scripts of tests import, and what they work out when they first need it."""
    with contextlib.suppress(SystemExit):  # a service declares too little: the process that runs it says so
        importlib.import_module(f"{emulator}.warm_up").everything()
    gc.collect()
    gc.freeze()  # a collection in a child does not copy what all of them share


def received(connection):
    """What is asked for, and the descriptors that came with it."""
    text, messages, _, _ = connection.recvmsg(LONGEST, socket.CMSG_SPACE(3 * array.array("i").itemsize))
    descriptors = array.array("i")
    for level, kind, data in messages:
        if (level, kind) == (socket.SOL_SOCKET, socket.SCM_RIGHTS):
            descriptors.frombytes(data)
    while not text.endswith(b"\n"):
        more = connection.recv(LONGEST)
        if not more:
            raise EOFError("the client hung up before it said what to run")
        text += more
    return json.loads(text), list(descriptors)


def run(asked):
    """The program, as `python` runs it with these arguments; its exit code."""
    os.environ.clear()
    os.environ.update(asked["env"])
    os.chdir(asked["cwd"])
    for name, number, mode in (("stdin", 0, "r"), ("stdout", 1, "w"), ("stderr", 2, "w")):
        setattr(sys, name, os.fdopen(number, mode, encoding="utf-8", errors="surrogateescape", closefd=False))
    kind, *rest = asked["argv"]
    try:
        if kind == "-m":
            sys.argv = rest
            runpy.run_module(rest[0], run_name="__main__", alter_sys=True)
        elif kind == "-c":
            sys.argv = ["-c", *rest[1:]]
            exec(compile(rest[0], "<string>", "exec"), {"__name__": "__main__"})
        else:
            sys.argv = asked["argv"]
            runpy.run_path(kind, run_name="__main__")
    except SystemExit as ended:
        if isinstance(ended.code, str):
            print(ended.code, file=sys.stderr)
            return 1
        return ended.code or 0
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


def end_with(connection):
    """Ends this process when the client hangs up."""
    with contextlib.suppress(OSError):
        connection.recv(1)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE)
    os.kill(os.getpid(), signal.SIGKILL)


def become_program(connection):
    """In the child: never returns."""
    code = 1
    try:
        asked, descriptors = received(connection)
        for number, descriptor in enumerate(descriptors):
            os.dup2(descriptor, number)
            os.close(descriptor)
        threading.Thread(target=end_with, args=(connection,), daemon=True).start()
        code = run(asked)
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError):
                stream.flush()
        connection.sendall(f"{code}\n".encode())
    finally:
        os._exit(code)


def have_ended(programs):
    """Those of the children that have, reaped."""
    return {pid for pid in programs if os.waitpid(pid, os.WNOHANG)[0] == pid}


def serve(listener, emulator, path):
    loaded, socket_file = newest(emulator), os.stat(path).st_ino
    load(emulator)
    programs, last = set(), time.monotonic()
    while True:
        is_asked = bool(select.select([listener], [], [], 5)[0])
        programs -= have_ended(programs)
        if programs or is_asked:
            last = time.monotonic()
        if not is_asked:
            is_ours = os.path.exists(path) and os.stat(path).st_ino == socket_file
            if not programs and (time.monotonic() - last > IDLE or not is_ours):
                return
            continue
        if newest(emulator) != loaded:  # the client waits in the backlog
            os.set_inheritable(listener.fileno(), True)
            os.execv(sys.executable, [sys.executable, "-B", "-m", "forkserver", emulator, path, str(listener.fileno())])
        connection, _ = listener.accept()
        if pid := os.fork():
            programs.add(pid)
            connection.close()
        else:
            listener.close()
            become_program(connection)


def main(emulator, path, descriptor=None):
    if descriptor is not None:
        return serve(socket.socket(fileno=int(descriptor)), emulator, path)
    with contextlib.suppress(FileNotFoundError):
        os.unlink(path)
    listener = socket.socket(socket.AF_UNIX)
    usual = os.umask(0o077)  # it runs what it is told: only for this user
    listener.bind(path)
    os.umask(usual)
    listener.listen(512)
    if os.fork():  # from now on clients wait in the backlog
        return None
    os.setsid()
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nothing, number)
    os.chdir(RIG)
    return serve(listener, emulator, path)


if __name__ == "__main__":
    main(*sys.argv[1:])

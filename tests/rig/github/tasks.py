# SPDX-License-Identifier: MIT
"""Work that goes on beside an answer."""
import asyncio
import sys
import traceback


def later(server, coroutine):
    """The server keeps the task, so that it is not lost; what goes wrong in it is written to the log."""
    task = asyncio.get_running_loop().create_task(coroutine)
    server.tasks.add(task)
    task.add_done_callback(lambda done: _ended(server, done))
    return task


def _ended(server, task):
    server.tasks.discard(task)
    if not task.cancelled() and task.exception():
        traceback.print_exception(task.exception(), file=sys.stderr)

# SPDX-License-Identifier: MIT
"""The operations that are ours and not moto's: `@operation("cloudfront", "CreateFunction")`."""

OPERATIONS = {}
WHOLE = {"cloudfront", "cloudfront-keyvaluestore", "cloudformation"}  # nothing of these is left to moto


def operation(service, *names):
    """Registers f(world, call) → dict by the operation's output shape, or an Answer."""

    def register(function):
        for name in names or (function.__name__,):
            OPERATIONS[service, name] = function
        return function

    return register

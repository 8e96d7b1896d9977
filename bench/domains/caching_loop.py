# SPDX-License-Identifier: MIT
"""caching_loop.py <server> <port> <name> <value>: asks dnspython's caching resolver for the CNAME of a name each second until
it is this value. Prints the monotonic time at which it was. It has the zone's own server as its upstream, so nothing but its
cache is between the two: an answer is kept for its time to live, as resolvers of networks do.
"""
import sys
import time

import dns.exception
import dns.resolver

server, port, name, value = sys.argv[1:]
resolver = dns.resolver.Resolver(configure=False)
resolver.nameservers, resolver.port, resolver.cache = [server], int(port), dns.resolver.Cache()
while True:
    try:
        if any(str(record.target).rstrip(".") == value for record in resolver.resolve(name, "CNAME")):
            break
    except dns.exception.DNSException:
        pass
    time.sleep(1)
print(time.monotonic())

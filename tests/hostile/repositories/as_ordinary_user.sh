#!/bin/sh
# SPDX-License-Identifier: MIT
# <program> <argument>…: runs it as an ordinary user who may open /dev/net/tun, so with pasta where root has slirp4netns.
# Exit code 77: this cannot be done here.
[ "$(id -u)" = 0 ] || exec "$@"
user=61178 # neither Debian nor systemd gives it to anyone
own="setpriv --reuid=$user --regid=$user --clear-groups"
home=$(mktemp -d) || exit 77
trap 'rm -rf "$home"' EXIT
chown "$user:$user" "$home"
if ! $own test -x "$1"; then
    echo "the build folder is not open to other users" >&2
    exit 77
fi
mknod -m 0666 "$home/tun" c 10 200 || exit 77
HOME=$home TUN=$home/tun unshare --mount sh -c '
    mount --bind "$TUN" /dev/net/tun || exit 77
    cd "$HOME"
    exec "$@"' sh $own env -u SHIPDECK_HOME -u XDG_RUNTIME_DIR "$@"

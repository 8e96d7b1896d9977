#!/bin/sh
# SPDX-License-Identifier: MIT
# not_loaded.sh <libraries> <program>...: none of the programs may load at its start what the regular expression names,
# neither by our own link line nor by way of another library.
set -eu
libraries=$1
shift
failed=0
for program; do
    if ldd "$program" | grep -E "/lib($libraries)\.so"; then
        echo "$program loads it at its start" >&2
        failed=1
    fi
done
exit $failed

#!/bin/sh
# SPDX-License-Identifier: MIT
# no_gui_in_core.sh <program>...: none of them may load Qt Gui, Widgets or Svg, neither by our own link line nor by way
# of another library (Debian's libqt6keychain could bring one along, and in version 0.13 does not).
set -eu
failed=0
for program; do
    if ldd "$program" | grep -E 'libQt6(Gui|Widgets|Svg)'; then
        echo "$program loads a library of the desktop" >&2
        failed=1
    fi
done
exit $failed

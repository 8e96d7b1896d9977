#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# tidy.sh <build folder> [files]: clang-tidy 14 over these files; without any, over what differs from the last commit.
set -euo pipefail
build=$1
shift
files=("$@")
if [ ${#files[@]} -eq 0 ]; then
    mapfile -t files < <(git diff --name-only --diff-filter=d HEAD -- '*.cpp'; git ls-files --others --exclude-standard -- '*.cpp')
fi
[ ${#files[@]} -gt 0 ] || { echo 'lint tidy: no changed file'; exit 0; }

# g++'s own flags and precompiled headers mean nothing to clang; and clang 14 has coroutines, but does not say so to
# libstdc++ 12.
flags=$(mktemp -d)
trap 'rm -rf "$flags"' EXIT
sed -E 's@[^" ]*ccache @@; s@ -fpch-preprocess| -Winvalid-pch| -Werror| -fno-sanitize-recover=[a-z]+@@g;
    s@-include [^ ]*_pch_(core|ui)\.dir/[^ ]*cmake_pch\.hxx@-include '"$PWD"'/\1/pch.h@g' "$build/compile_commands.json" >"$flags/compile_commands.json"
printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(nproc)" clang-tidy-14 -p "$flags" --quiet \
    --extra-arg=-D__cpp_impl_coroutine=201902L --extra-arg=-Wno-everything

#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# rig.sh <build folder> up [options]|down|env|shapes|python: the GitHub and the AWS of tests/rig, in the background. Options
# are those of `python3 -m github`; logs, pids and what they said when they were ready are in <build folder>/rig.
set -euo pipefail
folder=$1/rig
command=${2:-}
shift $(($# < 2 ? $# : 2))
described=@octokit/openapi@23.0.2
recorded=@octokit/fixtures@23.1.2
zone=shop.example # of the account, delegated to it in the rig's DNS
python=/usr/bin/python3 # Debian's: its aiohttp and jsonschema are packages of Debian

mkdir -p "$folder"
umask 077 # ready.json and the state hold a token
folder=$(readlink -f "$folder")

# GitHub's OpenAPI description and recorded answers: development dependencies, unpacked once and never part of the tree.
fetch_shapes() {
    [ -f "$folder/shapes/complete" ] && [ "$(cat "$folder/shapes/complete")" = "$described $recorded" ] && return
    command -v npm >/dev/null || { echo 'dev: npm is missing; it fetches the shapes of GitHub.' >&2; return 1; }
    local draft
    draft=$(mktemp -d "$folder/shapes.XXXXXX")
    (cd "$draft" && npm pack --silent "$described" "$recorded" >names) ||
        { rm -rf "$draft"; echo "dev: npm could not fetch $described and $recorded." >&2; return 1; }
    while read -r name; do
        case $name in
        *openapi*) tar -xzf "$draft/$name" -C "$draft" --strip-components 2 package/generated/api.github.com.json ;;
        *) tar -xzf "$draft/$name" -C "$draft" --strip-components 1 package/scenarios ;;
        esac
        rm "$draft/$name"
    done <"$draft/names"
    rm "$draft/names"
    echo "$described $recorded" >"$draft/complete"
    rm -rf "$folder/shapes"
    mv "$draft" "$folder/shapes"
}

# What the AWS needs comes from PyPI, into an environment of its own that is made once.
fetch_python() {
    local wanted=tests/rig/aws/requirements.txt
    cmp -s "$wanted" "$folder/venv/complete" && return
    rm -rf "$folder/venv"
    { "$python" -m venv "$folder/venv" && "$folder/venv/bin/pip" install --quiet --disable-pip-version-check -r "$wanted"; } \
        >&2 || { echo 'dev: pip could not install what the AWS of tests/rig needs; its own words are above.' >&2; return 1; }
    cp "$wanted" "$folder/venv/complete"
}

aws_is_up() {
    local pid
    pid=$(cat "$folder/aws.pid" 2>/dev/null) || return 1
    tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -q -- "-m aws"
}

make_zone() {
    (eval "$(aws_env_lines)" && "$folder/venv/bin/python" tests/support/zone.py "$zone" >/dev/null)
}

aws_up() {
    fetch_python || return
    if ! aws_is_up; then
        rm -f "$folder/aws.json"
        (cd tests/rig && PYTHONDONTWRITEBYTECODE=1 exec setsid "$folder/venv/bin/python" -m aws \
            >"$folder/aws.json" 2>"$folder/aws.log" </dev/null &
        echo $! >"$folder/aws.pid")
        for ((i = 0; i < 300; i++)); do
            [ ! -s "$folder/aws.json" ] || break
            aws_is_up || ((i < 5)) || break
            sleep 0.1
        done
        [ ! -s "$folder/aws.json" ] || make_zone || return
    fi
    [ -s "$folder/aws.json" ] && { echo "AWS is up: $(said endpoint aws.json)"; return; }
    cat "$folder/aws.log" >&2
    echo "dev: the AWS of the rig did not start; its words are above." >&2
    return 1
}

is_up() {
    local pid
    pid=$(cat "$folder/pid" 2>/dev/null) || return 1
    tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -q -- "-m github --state $folder/state"
}

up() {
    fetch_shapes
    if is_up; then
        [ "$*" != "$(cat "$folder/options")" ] || { echo "The rig is up: $(said web)"; return; }
        down # it was started with other options
    fi
    echo "$*" >"$folder/options"
    (cd tests/rig && SHIPDECK_RIG_SHAPES=$folder/shapes PYTHONDONTWRITEBYTECODE=1 exec setsid "$python" -m github \
        --state "$folder/state" "$@" >"$folder/ready.json" 2>"$folder/log" </dev/null &
    echo $! >"$folder/pid")
    for ((i = 0; i < 100; i++)); do
        [ -s "$folder/ready.json" ] && { echo "The rig is up: $(said web)"; return; }
        is_up || ((i < 5)) || break
        sleep 0.1
    done
    cat "$folder/log" >&2
    echo "dev: the rig did not start; its words are above." >&2
    return 1
}

down() {
    local pid
    if aws_is_up; then
        kill "$(cat "$folder/aws.pid")"
        rm -f "$folder/aws.pid" "$folder/aws.json"
    fi
    is_up || { echo 'The rig is down.'; return; }
    pid=$(cat "$folder/pid")
    kill "$pid"
    for ((i = 0; i < 100; i++)); do
        [ -d "/proc/$pid" ] || break
        sleep 0.1
    done
    rm -f "$folder/pid" "$folder/ready.json" "$folder/options"
    echo 'The rig is down.'
}

# said <name> [file]
said() {
    "$python" -c 'import json, sys; print(json.load(open(sys.argv[1]))[sys.argv[2]] or "")' "$folder/${2:-ready.json}" "$1"
}

env_lines() {
    is_up || { echo 'dev: the rig is down; ./dev rig up starts it.' >&2; return 1; }
    local ca proxy
    ca=$(said ca)
    proxy=$(said proxy)
    cat <<END
export SHIPDECK_GITHUB_URL=$(said web)
export SHIPDECK_GITHUB_API_URL=$(said api)
export SHIPDECK_GITHUB_CLIENT_ID=$(said client_id)
export SHIPDECK_RIG_TOKEN=$(said token)
export SHIPDECK_RIG_REPO=$(said repo)
export SHIPDECK_RIG_GIT_URL=$(said web)/$(said repo).git
END
    [ -z "$ca" ] || echo "export SSL_CERT_FILE=$ca"
    [ -z "$proxy" ] || echo "export https_proxy=$proxy"
    ! aws_is_up || aws_env_lines
}

aws_env_lines() {
    cat <<END
export AWS_ENDPOINT_URL=$(said endpoint aws.json)
export AWS_ACCESS_KEY_ID=$(said access_key aws.json)
export AWS_SECRET_ACCESS_KEY=$(said secret_key aws.json)
export AWS_REGION=$(said region aws.json)
export AWS_DEFAULT_REGION=$(said region aws.json)
export SHIPDECK_RIG_EDGE=$(said edge aws.json)
export SHIPDECK_RIG_AWS_CA=$(said ca aws.json)
export SHIPDECK_EDGE_PROXY=$(said edge aws.json)
export AWS_CA_BUNDLE=$(said ca aws.json)
export SHIPDECK_DNS_ROOTS=$(said dns aws.json)
export SHIPDECK_RIG_ZONE=$zone
END
}

case $command in
up) up "$@" && { aws_up || echo 'The GitHub is up, without an AWS beside it.' >&2; } ;;
down) down ;;
env) env_lines ;;
shapes) fetch_shapes ;;
python) fetch_python ;;
*) echo 'dev: ./dev rig up [--tls [--proxy]] [--ghes] [--latency MS] [--validate] | down | env | shapes | python' >&2; exit 2 ;;
esac

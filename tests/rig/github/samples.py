# SPDX-License-Identifier: MIT
"""What the seed's repositories contain, as streams for git fast-import."""
import json

STYLE = "body{font:16px/1.5 system-ui;margin:4rem auto;max-width:40rem;color:#123}main{border-top:4px solid #08c}\n"


def _page(title, words):
    return (f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>{title}</title>'
            f'<link rel="stylesheet" href="style.css"></head>\n'
            f"<body><main><h1>{title}</h1><p>{words}</p></main></body>\n</html>\n")


def _site(repository):
    return {"index.html": _page("Lighthouse", "A plain site, deployed by a push."),
            "about.html": _page("About", "Nothing to build here."), "style.css": STYLE,
            "bilder/größe – 크기.txt": "unicode\n", "README.md": f"# {repository.name}\n"}


def _node(repository):
    build = ("const fs = require('fs')\nfs.mkdirSync('dist', { recursive: true })\n"
             "fs.writeFileSync('dist/index.html', fs.readFileSync('src/index.html', 'utf8')"
             ".replace('{{built}}', new Date().toISOString()))\nconsole.log('built dist/index.html')\n")
    manifest = {"name": repository.name, "version": "1.0.0", "private": True, "scripts": {"build": "node build.js"}}
    lock = {"name": repository.name, "version": "1.0.0", "lockfileVersion": 3, "requires": True,
            "packages": {"": {"name": repository.name, "version": "1.0.0"}}}
    return {"package.json": json.dumps(manifest, indent=2) + "\n",
            "package-lock.json": json.dumps(lock, indent=2) + "\n",
            "build.js": build, "src/index.html": _page("Compass", "Built at {{built}}."), "README.md": "# compass\n"}


def _note(repository):
    return {"README.md": f"# {repository.name}\n\n{repository.description}\n"}


TEMPLATES = {"site": _site, "node": _node, "note": _note}


def fast_import(repository):
    """Two commits on the default branch, one branch beside it and one tag."""
    files = TEMPLATES[repository.template](repository)
    branch, stream = repository.default_branch, []
    begun = int(repository.created_at)

    def commit(ref, when, message, contents, *, mark, parent=None):
        person = f"Mona Rig <mona@users.noreply.rig.test> {when} +0000"
        text = message.encode()
        stream.append(f"commit refs/heads/{ref}\nmark :{mark}\nauthor {person}\ncommitter {person}\n"
                      f"data {len(text)}\n".encode() + text + b"\n")
        if parent:
            stream.append(f"from :{parent}\n".encode())
        for path, content in contents.items():
            data = content.encode()
            stream.append(f'M 100644 inline "{path}"\ndata {len(data)}\n'.encode() + data + b"\n")

    commit(branch, begun, "Begin", {"README.md": files["README.md"]}, mark=1)
    commit(branch, int(repository.pushed_at), "Add what there is to see", files, mark=2, parent=1)
    if repository.template != "note":
        commit("feature/größer", int(repository.pushed_at), "Try it larger",
               {"style.css": STYLE.replace("16px", "20px")}, mark=3, parent=2)
        stream.append(b"reset refs/tags/v1.0.0\nfrom :2\n\n")
    return b"".join(stream)

# SPDX-License-Identifier: MIT
"""GitHub's common objects as JSON: accounts, repositories, commits, pull requests."""
import json

from . import rights
from .shapes import node_id
from .state import stamp

# Which example a form of repository follows.
FORMS = {"full": "full-repository-default-response", "listed": "repository-items-default-response",
         "minimal": "minimal-repository-items", "search": "repo-search-result-item-paginated/items"}
_packed = {}


def avatar(world, account):
    return f"{world.web}/avatars/u/{account.id}?v=4"


def simple_user(world, shapes, account):
    if account is None:
        return None
    return shapes.like("simple-user", [("octocat", account.login)], id=account.id, node_id=node_id("User", account.id),
                       avatar_url=avatar(world, account), type=account.kind, site_admin=False, gravatar_id="",
                       url=f"{world.api}/users/{account.login}", html_url=f"{world.web}/{account.login}")


def simple_organization(world, shapes, account):
    return shapes.like("organization-simple-items", [("orgs/github", f"orgs/{account.login}")], login=account.login,
                       id=account.id, node_id=node_id("Organization", account.id), avatar_url=avatar(world, account),
                       description=account.description)


def permissions(level):
    rank = rights.LEVELS.get(level, -1)
    return {"admin": rank >= 2, "maintain": rank >= 2, "push": rank >= 1, "triage": rank >= 1, "pull": rank >= 0}


def packed_repository(world, shapes, repository, form, level):
    """JSON as bytes: lists of a thousand are the point of the rig, so what did not change is not made again."""
    key = (world.api, repository.id, form, level)
    known = _packed.get(key)
    if known is None or known[0] != repository.revision:
        text = json.dumps(repository_object(world, shapes, repository, form, level), ensure_ascii=False)
        known = _packed[key] = (repository.revision, text.encode())
    return known[1]


def repository_object(world, shapes, repository, form="listed", level=None):
    owner = world.account(repository.owner)
    pushed = stamp(repository.pushed_at)
    values = {
        "id": repository.id, "node_id": node_id("Repository", repository.id), "name": repository.name,
        "full_name": repository.full_name, "owner": simple_user(world, shapes, owner), "private": repository.private,
        "description": repository.description or None, "fork": repository.fork, "language": repository.language,
        "homepage": "", "archived": repository.archived, "disabled": False, "topics": list(repository.topics),
        "visibility": "private" if repository.private else "public", "default_branch": repository.default_branch,
        "size": 0 if not repository.template else 42, "stargazers_count": repository.stars,
        "watchers_count": repository.stars, "watchers": repository.stars, "forks": 0, "forks_count": 0,
        "open_issues": len(repository.pulls), "open_issues_count": len(repository.pulls), "is_template": False,
        "has_pages": repository.pages is not None, "created_at": stamp(repository.created_at), "pushed_at": pushed,
        "updated_at": stamp(repository.updated_at), "mirror_url": None, "license": None, "template_repository": None,
        "clone_url": f"{world.web}/{repository.full_name}.git", "permissions": permissions(level),
        "svn_url": f"{world.web}/{repository.full_name}", "temp_clone_token": "", "network_count": 0,
        "subscribers_count": 0}
    if form == "search":
        swap = [("dtrupenn/Tetris", repository.full_name), ("dtrupenn", repository.owner)]
    else:
        swap = [("octocat/Hello-World", repository.full_name), ("octocat", repository.owner)]
    example = shapes.like(FORMS[form], swap)
    result = example | {name: value for name, value in values.items() if name in example or name in ("language",)}
    result |= {"permissions": permissions(level), "license": None}
    if form == "full":
        _add_relations(world, shapes, repository, result)
    return result


def _add_relations(world, shapes, repository, result):
    owner = world.account(repository.owner)
    for name in ("organization", "parent", "source"):
        result.pop(name, None)
    # In answers of the real GitHub, though not in the example of its description.
    for name in ("allow_update_branch", "web_commit_signoff_required", "use_squash_pr_title_as_default"):
        result[name] = False
    if owner.is_organization:
        result["organization"] = simple_user(world, shapes, owner)
    if parent := world.repositories.get(repository.parent):
        result["parent"] = result["source"] = repository_object(world, shapes, parent, "listed", "read")


def person_of(world, shapes, signature):
    """The account behind a commit's e-mail address, as far as it is one of ours."""
    return simple_user(world, shapes, world.account(signature["email"].partition("@")[0]))


def git_commit(world, repository, commit):
    base = f"{world.api}/repos/{repository.full_name}/git"
    return {"author": commit.author, "committer": commit.committer, "message": commit.message,
            "tree": {"sha": commit.tree, "url": f"{base}/trees/{commit.tree}"},
            "url": f"{base}/commits/{commit.sha}", "comment_count": 0,
            "verification": {"verified": False, "reason": "unsigned", "signature": None, "payload": None,
                             "verified_at": None}}


def commit_object(world, shapes, repository, commit):
    api, page = f"{world.api}/repos/{repository.full_name}/commits", f"{world.web}/{repository.full_name}/commit"
    return {"sha": commit.sha, "node_id": node_id("Commit", commit.sha),
            "commit": git_commit(world, repository, commit),
            "url": f"{api}/{commit.sha}", "html_url": f"{page}/{commit.sha}",
            "comments_url": f"{api}/{commit.sha}/comments", "author": person_of(world, shapes, commit.author),
            "committer": person_of(world, shapes, commit.committer),
            "parents": [{"sha": p, "url": f"{api}/{p}", "html_url": f"{page}/{p}"} for p in commit.parents]}


def end_object(world, shapes, owner, repository, branch, sha):
    """Head or base of a pull request; a deleted fork leaves `repo` null."""
    return {"label": f"{owner}:{branch}", "ref": branch, "sha": sha,
            "user": simple_user(world, shapes, world.account(owner)),
            "repo": repository_object(world, shapes, repository, "listed", "read") if repository else None}


def pull_object(world, shapes, repository, pull, whole=False):
    head = world.repositories.get(pull["head_repository"])
    number, api = pull["number"], f"{world.api}/repos/{repository.full_name}"
    swap = [("octocat/Hello-World", repository.full_name), ("1347", str(number)),
            ("6dcb09b5b57875f334f61aebed695e2e4193db5e", pull["head_sha"])]
    merged = pull["merged_at"] is not None
    values = {
        "id": pull["id"], "node_id": node_id("PullRequest", pull["id"]), "number": number, "state": pull["state"],
        "title": pull["title"], "body": pull["body"], "locked": False, "draft": pull["draft"],
        "user": simple_user(world, shapes, world.account(pull["author"])), "labels": [], "milestone": None,
        "assignee": None, "assignees": [], "requested_reviewers": [], "requested_teams": [], "active_lock_reason": None,
        "created_at": stamp(pull["created_at"]), "updated_at": stamp(pull["updated_at"]),
        "closed_at": pull["closed_at"] and stamp(pull["closed_at"]), "auto_merge": None,
        "merged_at": pull["merged_at"] and stamp(pull["merged_at"]), "merge_commit_sha": pull["merge_sha"],
        "head": end_object(world, shapes, pull["head_owner"], head, pull["head_branch"], pull["head_sha"]),
        "base": end_object(world, shapes, repository.owner, repository, pull["base_branch"], pull["base_sha"]),
        "author_association": "CONTRIBUTOR", "statuses_url": f"{api}/statuses/{pull['head_sha']}"}
    if not whole:
        return shapes.like("pull-request-simple-items", swap, **values)
    return shapes.like("pull-request", swap, **values, merged=merged, mergeable=None if merged else True,
                       mergeable_state="unknown" if merged else "clean", comments=len(repository.comments),
                       merged_by=simple_user(world, shapes, world.account(pull["merged_by"])), review_comments=0,
                       rebaseable=True, maintainer_can_modify=False, commits=pull["commits"], additions=1, deletions=0,
                       changed_files=1)

# SPDX-License-Identifier: MIT
"""Lists of repositories, search, one repository, its languages."""
from .. import rights
from ..call import Answer, invalid, not_found, route
from ..objects import packed_repository, repository_object

SORTS = {"created": lambda r: r.created_at, "updated": lambda r: r.updated_at, "pushed": lambda r: r.pushed_at,
         "full_name": lambda r: r.full_name.lower()}


def _visible(call, repositories):
    """(repository, level) of those that the token sees; with the header that tells what SAML hides."""
    seen, hidden = [], set()
    for repository in repositories:
        level = rights.reach(call.world, call.token, repository)
        if level is None:
            continue
        if repository.private and rights.is_hidden_by_saml(call.world, call.token, repository):
            hidden.add(call.world.account(repository.owner).id)
        else:
            seen.append((repository, level))
    note = {"X-GitHub-SSO": f"partial-results; organizations={','.join(map(str, sorted(hidden)))}"} if hidden else {}
    return seen, note


def _sorted(call, seen, otherwise):
    sort = call.query.get("sort", otherwise)
    if sort not in SORTS:
        raise invalid("Repository", "sort")
    downwards = call.query.get("direction", "asc" if sort == "full_name" else "desc") == "desc"
    return sorted(seen, key=lambda pair: (SORTS[sort](pair[0]), pair[0].id), reverse=downwards)


def _listed(call, choose, otherwise, form):
    """The page of what `choose` gives, in order. Both are remembered: a client asks for ten pages of them at once."""
    key = (call.token and call.token.value, call.request["rest_path"],
           tuple(item for item in call.query.items() if item[0] not in ("page", "per_page")))
    if key not in call.world.lists:
        seen, note = _visible(call, choose())
        call.world.lists[key] = _sorted(call, seen, otherwise), note
    seen, note = call.world.lists[key]
    answer = call.page(seen, lambda pair: packed_repository(call.world, call.shapes, pair[0], form, pair[1]))
    answer.headers |= note
    return answer


@route("GET", "/user/repos", "user")
async def mine(call):
    world, me = call.world, call.token.login
    if "type" in call.query and ("visibility" in call.query or "affiliation" in call.query):
        raise invalid("Repository", "type",
                      message="If you specify visibility or affiliation, you cannot specify type.")
    kinds = set(call.query.get("affiliation", "owner,collaborator,organization_member").split(","))

    def belongs(repository):
        return ("owner" in kinds and repository.owner == me
                or "collaborator" in kinds and me in repository.collaborators
                or "organization_member" in kinds and me in world.account(repository.owner).members)
    visibility = call.query.get("visibility", "all")

    def choose():
        chosen = [r for r in world.repositories.values() if belongs(r)]
        if call.token.kind == "fine-grained":
            given = call.token.repositories
            chosen = [r for r in chosen if (r.owner == me if given is None else r.id in given)]
        return [r for r in chosen if visibility in ("all", "private" if r.private else "public")]
    return _listed(call, choose, "full_name", "listed")


@route("GET", "/users/{username}/repos")
async def of_user(call):
    account = call.world.account(call.parameters["username"])
    if account is None:
        raise not_found()
    return _listed(call, lambda: [r for r in call.world.repositories.values()
                                  if r.owner == account.login and not r.private], "full_name", "minimal")


@route("GET", "/orgs/{org}/repos")
async def of_organization(call):
    account = call.world.account(call.parameters["org"])
    if account is None or not account.is_organization:
        raise not_found()
    rights.check_saml(call.world, call.token, account.login)
    kind = call.query.get("type", "all")
    tests = {"all": lambda r: True, "public": lambda r: not r.private, "private": lambda r: r.private,
             "forks": lambda r: r.fork, "sources": lambda r: not r.fork, "member": lambda r: True}
    if kind not in tests:
        raise invalid("Repository", "type")
    return _listed(call, lambda: [r for r in call.world.repositories.values()
                                  if r.owner == account.login and tests[kind](r)], "created", "minimal")


def _matches(repository, words):
    for word in words:
        qualifier, _, value = word.partition(":")
        text = f"{repository.name} {repository.description}".lower()
        tests = {"user": repository.owner.lower() == value, "org": repository.owner.lower() == value,
                 "language": (repository.language or "").lower() == value, "is": value ==
                 ("private" if repository.private else "public"), "archived": str(repository.archived).lower() == value,
                 "repo": repository.full_name.lower() == value, "topic": value in repository.topics,
                 "fork": value in ("true", "only") or not repository.fork, "in": True}
        if not (tests[qualifier] if value and qualifier in tests else word in text):
            return False
    return True


@route("GET", "/search/repositories")
async def search(call):
    words = call.query.get("q", "").lower().split()
    if not words:
        raise invalid("Search", "q", "missing")
    seen, _ = _visible(call, [r for r in call.world.repositories.values() if _matches(r, words)])
    offset, size = call.window()
    if offset + size > 1000 and offset >= 1000:
        raise invalid("Search", "page", message="Only the first 1000 search results are available")
    order = sorted(seen, key=lambda pair: (-pair[0].stars, pair[0].id))
    items = [repository_object(call.world, call.shapes, r, "search", level) | {"score": 1.0}
             for r, level in order[offset:offset + size]]
    return Answer({"total_count": len(order), "incomplete_results": False, "items": items},
                  headers=call.links(offset // size + 1, -(-min(len(order), 1000) // size)))


@route("GET", "/repos/{owner}/{repo}", scopes=("repo",))
async def one(call):
    return Answer(packed_repository(call.world, call.shapes, call.repository, "full", call.level))


@route("GET", "/repos/{owner}/{repo}/languages")
async def languages(call):
    return Answer({call.repository.language: 4200} if call.repository.language else {})


@route("GET", "/repos/{owner}/{repo}/keys", "administration:read")
async def deploy_keys(call):
    return Answer([])

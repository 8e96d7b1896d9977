# SPDX-License-Identifier: MIT
"""Who may do what: tokens, scopes, granted repositories, organisations behind SAML."""
import base64

from .call import Failure, not_found

LEVELS = {"read": 0, "write": 1, "admin": 2}
# Right → classic scopes that are enough for it where `repo` is missing.
CLASSIC = {"deployments": ("repo_deployment",), "statuses": ("repo:status",),
           "repository_hooks:read": ("admin:repo_hook", "write:repo_hook", "read:repo_hook"),
           "repository_hooks:write": ("admin:repo_hook", "write:repo_hook")}
IMPLIED = {"repo": ("public_repo", "repo:status", "repo_deployment"), "admin:org": ("write:org", "read:org"),
           "write:org": ("read:org",), "user": ("read:user", "user:email")}


def presented(request):
    """The secret that a request carries, or None. Basic is for git and for curl -u."""
    scheme, _, value = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() in ("bearer", "token"):
        return value.strip()
    if scheme.lower() == "basic":
        try:
            user, _, password = base64.b64decode(value).decode().partition(":")
        except ValueError:
            return ""
        return user if password in ("", "x-oauth-basic") else password
    return None


def token_of(world, secret):
    """The live token; 401 for one that is unknown, revoked or expired."""
    token = world.tokens.get(secret)
    if token is None or token.revoked or (token.expires_at is not None and token.expires_at <= world.now()):
        raise Failure(401, "Bad credentials")
    return token


def granted(token):
    scopes = set(token.scopes)
    for scope in token.scopes:
        scopes.update(IMPLIED.get(scope, ()))
    return scopes


def account_level(world, login, repository):
    """What a person may do, whatever their token says."""
    owner = world.account(repository.owner)
    if login and login.lower() == repository.owner.lower():
        return "admin"
    role = owner.members.get(login)
    if role == "admin":
        return "admin"
    collaborator = {"pull": "read", "push": "write", "admin": "admin"}.get(repository.collaborators.get(login))
    if collaborator or role:
        return collaborator or "write"
    return None if repository.private else "read"


def reach(world, token, repository):
    """What this token shows of a repository: None, read, write or admin."""
    if token is None:
        return None if repository.private else "read"
    level = account_level(world, token.login, repository)
    public = None if repository.private else "read"
    if token.is_classic:
        return level if not repository.private or "repo" in granted(token) or _narrow(token) else None
    if token.kind == "app":
        inside = any(repository.id in installed_repositories(world, i) for i in installations(world, token))
        return level if inside else public
    owned = token.repositories is None and repository.owner.lower() == token.login.lower()
    return level if owned or repository.id in (token.repositories or ()) else public


def _narrow(token):
    return bool({"repo:status", "repo_deployment"} & granted(token))


def installations(world, token):
    client = world.clients[token.client_id]
    return [i for i in world.installations.values() if i["app"] == client["app"]
            and (i["account"].lower() == token.login.lower()
                 or token.login in world.account(i["account"]).members)]


def installed_repositories(world, installation):
    chosen = installation["repositories"]
    owner = installation["account"].lower()
    return {r.id for r in world.repositories.values()
            if r.owner.lower() == owner and (chosen is None or r.id in chosen)}


def check_saml(world, token, owner):
    account = world.account(owner)
    if token and account and account.saml and account.login not in token.sso:
        url = f"{world.web}/orgs/{account.login}/sso?authorization_request=RIG"
        raise Failure(403, "Resource protected by organization SAML enforcement. You must grant your Personal Access "
                      "token access to this organization.", headers={"X-GitHub-SSO": f"required; url={url}"})


def is_hidden_by_saml(world, token, repository):
    account = world.account(repository.owner)
    return bool(token) and account.saml and account.login not in token.sso


def accepted_scopes(needs, scopes=()):
    right = needs.partition(":")[0]
    extra = CLASSIC.get(needs) or CLASSIC.get(right) or ()
    return ("repo", *extra, *scopes) if needs not in ("", "user", "metadata:read") else scopes


def check_repository(call, needs):
    """Fills in `call.level`, or fails the way GitHub does."""
    world, token, repository = call.world, call.token, call.repository
    right, _, wanted = needs.partition(":")
    call.level = reach(world, token, repository)
    if repository.private or wanted == "write":
        check_saml(world, token, repository.owner)
    if call.level is None:
        raise not_found()
    if repository.archived and wanted == "write":
        raise Failure(403, "Repository was archived so is read-only.")
    if token is None:
        if wanted == "write" or right == "repository_hooks":
            raise Failure(401, "Requires authentication")
        return
    least = "admin" if right in ("repository_hooks", "administration") else wanted
    if right == "issues" or right == "pull_requests":
        least = "read"  # everybody who sees a repository may comment on it
    if token.is_classic:
        _check_scopes(token, repository, needs)
    else:
        _check_permissions(call, right, wanted)
    if LEVELS[call.level] < LEVELS[least]:
        raise not_found() if right == "repository_hooks" else Failure(403, "Must have push access to repository")


def _check_scopes(token, repository, needs):
    scopes = granted(token)
    wanted = needs.partition(":")[2]
    enough, is_hook = set(accepted_scopes(needs)) or {"repo"}, needs.startswith("repository_hooks")
    if not repository.private and not is_hook:
        enough.add("public_repo")
    if (wanted == "write" or repository.private or is_hook) and not enough & scopes:
        raise not_found()  # GitHub says so instead of 403, and tells the scopes in a header


def check_administration(call):
    """For settings that more than a push decides: an administrator, by a token that may administer."""
    if not call.token.is_classic:
        _check_permissions(call, "administration", "write")
    if call.level != "admin":
        raise Failure(403, "Must have admin rights to Repository.")


def _permissions(world, token, repository):
    """Of an app's token: those of the installation that has the repository."""
    if token.kind != "app":
        return token.permissions
    having = (i for i in installations(world, token) if repository.id in installed_repositories(world, i))
    return next((i["permissions"] for i in having), {})


def _check_permissions(call, right, wanted):
    token, repository = call.token, call.repository
    has = _permissions(call.world, token, repository).get(right, "read" if right == "metadata" else None)
    if not repository.private and wanted == "read" and right not in ("repository_hooks", "administration"):
        return
    if has is None or LEVELS[has] < LEVELS[wanted]:
        kind = "integration" if token.kind == "app" else "personal access token"
        raise Failure(403, f"Resource not accessible by {kind}")

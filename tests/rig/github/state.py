# SPDX-License-Identifier: MIT
"""Everything this GitHub knows, in memory; only git repositories and the seed's token are files."""
import itertools
import secrets
import time
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path


@dataclass
class Account:
    id: int
    login: str
    kind: str = "User"  # or Organization
    name: str = ""
    description: str = ""
    saml: bool = False
    members: dict = field(default_factory=dict)  # login → admin or member

    @property
    def is_organization(self):
        return self.kind == "Organization"


@dataclass
class Token:
    value: str
    login: str
    kind: str = "classic"  # classic, fine-grained, oauth, app
    scopes: tuple = ()
    permissions: dict = field(default_factory=dict)  # fine-grained and app: contents → read or write
    repositories: set | None = None  # ids that a fine-grained token was given; None: all of its owner
    expires_at: float | None = None
    revoked: bool = False
    sso: set = field(default_factory=set)  # SAML organisations that it was authorised for
    client_id: str = ""

    @property
    def is_classic(self):
        return self.kind in ("classic", "oauth")


@dataclass
class Repository:
    id: int
    owner: str
    name: str
    description: str = ""
    private: bool = False
    fork: bool = False
    archived: bool = False
    language: str | None = None
    default_branch: str = "main"
    created_at: float = 0
    updated_at: float = 0
    pushed_at: float = 0
    stars: int = 0
    topics: tuple = ()
    template: str = "note"  # what its git repository starts with, see samples.py; "" means empty
    parent: int | None = None
    collaborators: dict = field(default_factory=dict)  # login → pull, push, admin
    revision: int = 0  # counts changes of what lists show
    numbers: itertools.count = field(default_factory=lambda: itertools.count(1))  # of pull requests and issues
    pulls: dict = field(default_factory=dict)
    comments: dict = field(default_factory=dict)
    deployments: dict = field(default_factory=dict)
    statuses: list = field(default_factory=list)
    check_runs: list = field(default_factory=list)
    hooks: dict = field(default_factory=dict)
    variables: dict = field(default_factory=dict)
    pages: dict | None = None
    protected_branches: tuple = ()  # may be neither forced nor deleted
    git_made: bool = False

    @property
    def full_name(self):
        return f"{self.owner}/{self.name}"


@dataclass
class Settings:
    """What tests may change at POST /_rig/settings."""

    device_interval: int = 5
    device_expires: int = 900
    latency_ms: int = 0
    limited: bool = True  # False: no limits, as Enterprise Server has them by default
    core_limit: int = 5000
    anonymous_limit: int = 60
    search_limit: int = 30
    points_per_minute: int = 900
    contents_per_minute: int = 80
    concurrent: int = 100
    relay_available: bool = True
    pages_polls: int = 2  # how often a Pages build is asked for before it says built
    pages_error: str = ""  # what the next Pages builds end with instead
    pages_private: bool = False  # whether the plan has Pages for private repositories
    pages_cache_seconds: int = 0  # how long the CDN in front of Pages answers what it has
    pages_cache_ignores_query: bool = False
    token_lifetime: int = 28800
    tells_scopes: bool = True  # False: something on the way takes X-OAuth-Scopes out of answers
    consent: str = "approve"  # or deny: what the person clicks on pages that send the browser back


class World:
    def __init__(self, folder, web, api, codeload, enterprise=False):
        self.folder, self.web, self.api, self.codeload, self.enterprise = Path(folder), web, api, codeload, enterprise
        self.settings = Settings()
        self.clock_offset = 0.0
        self.accounts, self.tokens, self.repositories = {}, {}, {}
        self._by_name, self._ids = {}, itertools.count(1000)
        self.devices, self.codes, self.refresh_tokens, self.archives = {}, {}, {}, {}
        self.clients, self.apps, self.installations, self.manifests = {}, {}, {}, {}
        self.deliveries = {}  # hook id → newest first
        self.calls = deque(maxlen=20000)
        self.violations = deque(maxlen=2000)
        self.signed_in = ""  # whose browser the web pages believe to see
        self.pages_cache = {}  # address → (time, answer)
        self.lists = {}  # ordered lists of repositories, until something changes

    def now(self):
        return time.time() + self.clock_offset

    def new_id(self):
        return next(self._ids)

    def add_account(self, login, **values):
        account = Account(self.new_id(), login, **values)
        self.accounts[login.lower()] = account
        return account

    def account(self, login):
        return self.accounts.get((login or "").lower())

    def add_repository(self, owner, name, **values):
        known = self.repository(owner, name)
        if known and known.full_name.lower() == f"{owner}/{name}".lower():  # an old name may be used again
            raise ValueError(f"{owner}/{name} exists")
        now = self.now()
        times = {"created_at": now, "updated_at": now, "pushed_at": now} | values
        repository = Repository(self.new_id(), self.account(owner).login, name, **times)
        self.repositories[repository.id] = repository
        self._by_name[repository.full_name.lower()] = repository.id
        self.lists.clear()
        return repository

    def repository(self, owner, name):
        """By its name, also by one that it had before; compare with `full_name` to see that it moved."""
        return self.repositories.get(self._by_name.get(f"{owner}/{name}".lower()))

    def rename(self, repository, owner, name):
        repository.owner, repository.name = self.account(owner).login, name
        self._by_name[repository.full_name.lower()] = repository.id  # the old name stays and leads here
        self.touch(repository)

    def delete(self, repository):
        del self.repositories[repository.id]
        self.lists.clear()

    def touch(self, repository, pushed=False):
        self.lists.clear()
        repository.revision += 1
        repository.updated_at = self.now()
        if pushed:
            repository.pushed_at = repository.updated_at

    def add_token(self, login, kind="classic", value=None, **values):
        prefix = {"classic": "ghp_", "fine-grained": "github_pat_", "oauth": "gho_", "app": "ghu_"}[kind]
        token = Token(value or prefix + secrets.token_hex(18), self.account(login).login, kind, **values)
        self.tokens[token.value] = token
        return token


def stamp(seconds):
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")

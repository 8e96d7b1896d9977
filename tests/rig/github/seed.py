# SPDX-License-Identifier: MIT
"""The world that `./dev rig up` shows: one person, eleven organisations, a thousand repositories."""
import itertools
import random
import secrets

from . import apps

PERSON, STRANGER = "mona", "stranger"
DEPLOYABLE, BUILDABLE = f"{PERSON}/lighthouse", f"{PERSON}/compass"
CLIENT_ID = "Ov23liShipdeckRig001"
REPOSITORIES = 1000
ORGANIZATIONS = {"harbor-works": "Harbor Works", "tidal": "Tidal – 潮", "north-pier": "North Pier", "beacon-labs":
                 "Beacon Labs", "quay": "Quay", "isla": "Isla Ñandú", "saltmarsh": "Saltmarsh", "driftwood": "Driftwood",
                 "keel": "Keel & Söhne", "longshore": "Longshore", "vault-corp": "Vault Corp"}
PROTECTED = "vault-corp"  # behind SAML
LANGUAGES = ("TypeScript", "JavaScript", "Python", "Go", "Rust", "C++", "HTML", "Vue", None)
WORDS = ("anchor", "buoy", "chart", "deck", "ebb", "ferry", "gale", "helm", "inlet", "jetty", "kelp", "lagoon", "mast",
         "nautilus", "oar", "port", "reef", "sail", "tide", "wharf")
DAY = 86400
BEGIN = 1577836800  # 2020: times do not depend on when the rig starts, so neither do commits


def small(world):
    """One person with two repositories and the OAuth app; what most tests start from."""
    world.add_account(PERSON, name="Mona Lisa Rig")
    world.add_account(STRANGER, name="A Stranger")
    world.signed_in = PERSON
    world.clients[CLIENT_ID] = {"id": CLIENT_ID, "secret": secrets.token_hex(20), "name": "Shipdeck (rig)",
                                "device_flow": True, "app": None, "redirects": [f"{world.web}/"]}
    _add(world, DEPLOYABLE, template="site", language="HTML", description="A plain site, ready to deploy", age=0)
    _add(world, BUILDABLE, template="node", language="JavaScript", description="Built by npm", age=1, private=True)


def full(world):
    small(world)
    for login, name in ORGANIZATIONS.items():
        members = {PERSON: "admin" if login in ("harbor-works", "tidal") else "member"}
        world.add_account(login, kind="Organization", name=name, description=f"{name or login} on the rig",
                          members=members, saml=login == PROTECTED)
    original = _add(world, f"{STRANGER}/sextant", template="site", age=40, description="Somebody else's site")
    _add(world, f"{PERSON}/sextant", parent=original.id, fork=True, age=2, description="A fork")
    _add(world, f"{PERSON}/empty", template="", age=3, description="Nothing was pushed yet")
    _add(world, f"{PERSON}/old-lamp", archived=True, age=900, description="Read-only by now")
    app = apps.register(world, "Shipdeck Rig App", PERSON, permissions={"contents": "write", "deployments": "write",
                                                                       "statuses": "write", "pull_requests": "write",
                                                                       "repository_hooks": "write", "pages": "write"})
    apps.install(world, app, PERSON)
    _many(world)


def _many(world):
    """As many more as make a thousand that the person sees without SAML, over all spaces; the same ones each time."""
    chance = random.Random(12)
    spaces = [a.login for a in world.accounts.values() if a.is_organization or a.login == PERSON]
    seen = sum(r.owner in spaces for r in world.repositories.values())
    for number in itertools.count():
        if seen == REPOSITORIES:
            return
        owner = spaces[number % len(spaces)]
        name = f"{chance.choice(WORDS)}-{chance.choice(WORDS)}-{number:03}"
        description = chance.choice(("", f"The {name} service", "설명 – eine Größe, naïve café ☕", "日本語の説明"))
        added = _add(world, f"{owner}/{name}", age=4 + number * 0.7, description=description,
                     language=chance.choice(LANGUAGES), private=chance.random() < 0.4, fork=chance.random() < 0.08,
                     archived=chance.random() < 0.06, stars=chance.randrange(200),
                     default_branch=chance.choice(("main", "main", "main", "master", "trunk")))
        seen += not (added.private and owner == PROTECTED)


def _add(world, full_name, age=0.0, **values):
    owner, _, name = full_name.partition("/")
    pushed = BEGIN + 2000 * DAY - age * DAY
    return world.add_repository(owner, name, created_at=pushed - 30 * DAY, updated_at=pushed, pushed_at=pushed,
                                **{"template": "note"} | values)


def none(world):
    """Only the person: for tests that make everything themselves."""
    world.add_account(PERSON)
    world.signed_in = PERSON


SEEDS = {"full": full, "small": small, "none": none}


def token_of_person(world, folder):
    """A classic token with all scopes; kept in the state folder so that it outlives the process."""
    file = folder / "token"
    if not file.exists():
        file.touch(mode=0o600)
        file.write_text("ghp_" + secrets.token_hex(18))
    scopes = ("repo", "read:org", "admin:repo_hook", "workflow")
    return world.add_token(PERSON, value=file.read_text(), scopes=scopes, sso=set())

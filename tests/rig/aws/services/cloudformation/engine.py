# SPDX-License-Identifier: MIT
"""What happens to a stack, step by step, with an event for each: its resources made, changed, taken back, removed."""

import copy
import json
import threading
import traceback

from ...errors import AwsError
from ...inside import Inside
from ...world import request_id
from . import plans, schemas, template
from .handler import Context
from .state import CloudFormation, Resource, scope_of
from .types import handler_of


class Ended(Exception):
    """The rig was reset meanwhile."""


class Failed(Exception):
    def __init__(self, names):
        super().__init__(", ".join(names))
        self.names = names


def reason_of(error):
    return (
        f'Resource handler returned message: "{error.message} (Status Code: {error.status}; Error Code: {error.code})" '
        f"(RequestToken: {request_id()}, HandlerErrorCode: {HANDLER_CODES.get(error.code, 'GeneralServiceException')})"
    )


HANDLER_CODES = {
    "AccessDenied": "AccessDenied",
    "AccessDeniedException": "AccessDenied",
    "Throttling": "Throttling",
    "BucketAlreadyOwnedByYou": "AlreadyExists",
    "BucketAlreadyExists": "AlreadyExists",
    "EntityAlreadyExists": "AlreadyExists",
    "FunctionAlreadyExists": "AlreadyExists",
    "OriginAccessControlAlreadyExists": "AlreadyExists",
    "BucketNotEmpty": "GeneralServiceException",
}


class Engine:
    """One operation on one stack, in a thread of its own."""

    def __init__(self, world, gate, stack):
        self.world, self.gate, self.stack = world, gate, stack
        self.cloudformation = world.part(CloudFormation)
        self.turn = lambda status, reason="": self.cloudformation.turn(stack, status, reason)

    def start(self, work):
        def run():
            try:
                work()
            except Ended:
                pass
            except Exception:  # a mistake of the rig's
                traceback.print_exc()
                self.world.note("violations", f"CloudFormation: the rig failed: {traceback.format_exc(limit=-1)}")
                self.turn(self.stack.status.partition("_")[0] + "_FAILED", "The rig failed; its log says why.")
            self.world.notify()

        threading.Thread(target=run, daemon=True).start()

    # ---- one resource ----------------------------------------------------------------------------------------------
    def context(self, name):
        stack = self.stack
        inside = Inside(self.gate, stack.principal, stack.region, "cloudformation")
        return Context(self.world, inside, stack, name, dict(stack.plan.tags), self._wait)

    def _wait(self, ready):
        self.world.wait_until(lambda: self.cloudformation.ended or ready())
        self._check_ended()

    def _check_ended(self):
        if self.cloudformation.ended:
            raise Ended

    def _pause(self):
        if self.world.settings.resource_seconds:
            self.world.wait_until(
                lambda: self.cloudformation.ended, self.world.now() + self.world.settings.resource_seconds
            )
        self._check_ended()

    def _event(self, resource, status, reason="", **more):
        self.cloudformation.turn_resource(self.stack, resource, status, reason, **more)

    def properties_of(self, body):
        """What is to be put into effect, with all references resolved and checked against the type."""
        known = {name: (handler_of(r.kind).ref(r), r.attributes) for name, r in self.stack.resources.items()}
        scope = scope_of(self.cloudformation, self.stack, self.stack.plan, known)
        made = schemas.normal(self.stack.region, body["Type"], scope.resolve(body.get("Properties", {})))
        return made

    def _checked(self, resource, properties):
        if wrong := schemas.problems(self.stack.region, resource.kind, properties):
            raise AwsError(
                "InvalidRequest",
                f"Properties validation failed for resource {resource.name} with message:\n" f"[{', '.join(wrong)}]",
                plain=True,
            )

    def _attempt(self, resource, status, work):
        """True if it went well; otherwise the event with its reason."""
        try:
            work()
        except (AwsError, template.AwsError) as error:
            self._event(resource, status, error.message if error.more.get("plain") else reason_of(error))
            return False
        return True

    def _made(self, resource, verb):
        """Whether it is there now. `verb`: CREATE, or UPDATE for what takes another's place."""
        properties = self.properties_of(resource.body)

        def work():
            self._checked(resource, properties)
            context = self.context(resource.name)

            def begun(physical):
                resource.physical = physical
                self._event(resource, f"{verb}_IN_PROGRESS", "Resource creation Initiated")

            context.begun = begun
            resource.attributes = handler_of(resource.kind).create(context, resource, properties) or {}
            resource.properties = properties

        if not self._attempt(resource, f"{verb}_FAILED", work):
            return False
        self._event(resource, f"{verb}_COMPLETE", properties=json.dumps(properties))
        return True

    def remove(self, resource):
        if (
            resource.policy == "Retain"
            or resource.policy == "RetainExceptOnCreate"
            and "ROLLBACK" not in self.stack.status
        ):
            self._event(resource, "DELETE_SKIPPED")
            return True
        if not resource.physical:  # it was never made
            self._event(resource, "DELETE_COMPLETE")
            return True
        self._event(resource, "DELETE_IN_PROGRESS")
        self._pause()
        if not self._attempt(
            resource, "DELETE_FAILED", lambda: handler_of(resource.kind).delete(self.context(resource.name), resource)
        ):
            return False
        self._event(resource, "DELETE_COMPLETE")
        return True

    def _remove_all(self, resources):
        """In the order opposite to how they were made; the names that stayed."""
        failed = []
        order = [name for wave in plans.order_of({r.name: r.body for r in resources}) for name in wave]
        needs = plans.needs_of({r.name: r.body for r in resources})
        by_name = {resource.name: resource for resource in resources}
        for name in reversed(order):
            # What a resource that stayed stands on stays too.
            if any(name in needs[other] for other in failed) or not self.remove(by_name[name]):
                failed.append(name)
            else:
                self._forget(by_name[name])
        return [name for name in failed if by_name[name].status == "DELETE_FAILED"]

    def _forget(self, resource):
        if self.stack.resources.get(resource.name) is resource:
            del self.stack.resources[resource.name]
            if self.stack.status.startswith(("DELETE", "ROLLBACK")):
                self.stack.former.append(resource)

    # ---- a whole stack ---------------------------------------------------------------------------------------------
    def create(self, on_failure="ROLLBACK"):
        bodies = plans.bodies_of(self.cloudformation, self.stack, self.stack.plan)
        try:
            for wave in plans.order_of(bodies):
                self._make_wave([Resource(name, bodies[name]["Type"], bodies[name]) for name in wave])
            self._tell_outputs()
        except Failed as failed:
            self._after_failed_create(failed, on_failure)
            return
        except AwsError as error:
            self._after_failed_create(Failed([error.message]), on_failure)
            return
        self.turn("CREATE_COMPLETE")

    def _make_wave(self, resources):
        for resource in resources:
            self.stack.resources[resource.name] = resource
            self._event(resource, "CREATE_IN_PROGRESS")
        self._pause()
        failed = []
        for resource in resources:
            self._check_ended()
            if failed:
                self._event(resource, "CREATE_FAILED", "Resource creation cancelled")
            elif not self._made(resource, "CREATE"):
                failed.append(resource.name)
        if failed:
            raise Failed(failed)

    def _after_failed_create(self, failed, on_failure):
        words = f"The following resource(s) failed to create: [{', '.join(failed.names)}]. "
        if on_failure == "DO_NOTHING":
            self.turn("CREATE_FAILED", words)
            return
        if on_failure == "DELETE":
            self.turn("DELETE_IN_PROGRESS", words + "Delete requested by user.")
            self._delete_all("DELETE")
            return
        self.turn("ROLLBACK_IN_PROGRESS", words + "Rollback requested by user.")
        stayed = self._remove_all([r for r in self.stack.resources.values()])
        if stayed:
            self.turn("ROLLBACK_FAILED", f"The following resource(s) failed to delete: [{', '.join(stayed)}]. ")
        else:
            self.turn("ROLLBACK_COMPLETE")

    def delete(self, retain=()):
        for name in retain:
            if resource := self.stack.resources.pop(name, None):
                self._event(resource, "DELETE_SKIPPED")
        self._delete_all("DELETE")

    def _delete_all(self, prefix):
        stayed = self._remove_all(list(self.stack.resources.values()))
        if stayed:
            self.turn(f"{prefix}_FAILED", f"The following resource(s) failed to delete: [{', '.join(stayed)}]. ")
            return
        self.stack.deleted = self.world.now()
        self.turn(f"{prefix}_COMPLETE")

    def _tell_outputs(self):
        known = {name: (handler_of(r.kind).ref(r), r.attributes) for name, r in self.stack.resources.items()}
        scope = scope_of(self.cloudformation, self.stack, self.stack.plan, known)
        outputs = []
        for name, output in (self.stack.plan.document.get("Outputs") or {}).items():
            if "Condition" in output and not scope.condition(output["Condition"]):
                continue
            made = {"OutputKey": name, "OutputValue": template._text(scope.resolve(output["Value"]))}
            made |= {"Description": output["Description"]} if "Description" in output else {}
            if "Export" in output:
                made["ExportName"] = scope.resolve(output["Export"]["Name"])
            outputs.append(made)
        self.stack.outputs = outputs

    # ---- changes ---------------------------------------------------------------------------------------------------
    def update(self, plan):
        stack = self.stack
        stack.before = {name: copy.copy(resource) for name, resource in stack.resources.items()}
        stack.plan_before, stack.plan = stack.plan, plan
        outputs, replaced = stack.outputs, []
        bodies = plans.bodies_of(self.cloudformation, stack, plan)
        try:
            for wave in plans.order_of(bodies):
                self._make_wave(
                    [Resource(name, bodies[name]["Type"], bodies[name]) for name in wave if name not in stack.resources]
                )
                failed = [
                    name for name in wave if name in stack.before and not self._change(bodies[name], name, replaced)
                ]
                if failed:
                    raise Failed(failed)
            self._tell_outputs()
        except (Failed, AwsError) as failed:
            names = failed.names if isinstance(failed, Failed) else [failed.message]
            if stack.disable_rollback:
                self.turn("UPDATE_FAILED", f"The following resource(s) failed to update: [{', '.join(names)}]. ")
                return
            stack.outputs = outputs
            self.turn(
                "UPDATE_ROLLBACK_IN_PROGRESS", f"The following resource(s) failed to update: [{', '.join(names)}]. "
            )
            self.take_back()
            return
        self.turn("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS")
        left = [resource for name, resource in list(stack.resources.items()) if name not in bodies]
        stayed = self._remove_all(left + replaced)
        for resource in left:  # also what could not be removed is no part of the stack any more
            stack.resources.pop(resource.name, None)
        stack.changed = self.world.now()
        self.turn(
            "UPDATE_COMPLETE", f"The following resource(s) failed to delete: [{', '.join(stayed)}]. " if stayed else ""
        )

    def _change(self, body, name, replaced):
        """One resource that was there before. True if it is now as wanted."""
        stack, resource = self.stack, self.stack.resources[name]
        properties = self.properties_of(body)
        if stack.plan.reverts and body["Type"] == resource.kind and not self._is_there(resource):
            resource.body = body
            return self._made(resource, "UPDATE")
        if properties == resource.properties and body["Type"] == resource.kind:
            resource.body = body
            # Whatever somebody has made of it, it is as the template says.
            return self._put(resource, properties, was={}) if stack.plan.reverts else True
        differing = {
            key for key in {*properties, *resource.properties} if properties.get(key) != resource.properties.get(key)
        }
        if differing & schemas.replacing(stack.region, resource.kind) or body["Type"] != resource.kind:
            return self._replace(resource, body, replaced)
        resource.body = body
        return self._put(resource, properties)

    def _is_there(self, resource):
        try:
            return handler_of(resource.kind).is_there(self.context(resource.name), resource)
        except AwsError:
            return False

    def _replace(self, resource, body, replaced):
        new = Resource(resource.name, body["Type"], body, resource.physical)
        self._event(
            new,
            "UPDATE_IN_PROGRESS",
            "Requested update requires the creation of a new physical resource; hence creating one.",
        )
        self.stack.resources[new.name] = new
        if not self._made(new, "UPDATE"):
            if new.physical == resource.physical:  # nothing new was made
                self.stack.resources[new.name] = resource
            return False
        replaced.append(resource)
        return True

    def _put(self, resource, properties, was=None):
        self._event(resource, "UPDATE_IN_PROGRESS")
        self._pause()
        old = resource.properties if was is None else was

        def work():
            self._checked(resource, properties)
            resource.attributes = (
                handler_of(resource.kind).update(self.context(resource.name), resource, old, properties)
                or resource.attributes
            )
            resource.properties = properties

        if not self._attempt(resource, "UPDATE_FAILED", work):
            return False
        self._event(resource, "UPDATE_COMPLETE", properties=json.dumps(properties))
        return True

    def take_back(self, skip=()):
        """Everything as it was before the update."""
        stack = self.stack
        stack.plan, failed = stack.plan_before, []
        bodies = {name: resource.body for name, resource in stack.before.items() if not name.endswith("*")}
        for name in [name for wave in plans.order_of(bodies) for name in wave]:
            old, now = stack.before[name], stack.resources.get(name)
            if name in skip:
                self._event(now or old, "UPDATE_COMPLETE", "Resource was skipped")
                stack.resources[name] = now or old
                continue
            if now is None or now.physical != old.physical:
                stack.resources[name] = old
                if now is not None:
                    stack.before[f"{name}*"] = now  # the new one goes
                self._event(old, "UPDATE_COMPLETE")
            elif now.properties != old.properties or now.status == "UPDATE_FAILED":
                now.body = old.body
                if not self._put(now, old.properties):
                    failed.append(name)
        if failed:
            self.turn("UPDATE_ROLLBACK_FAILED", f"The following resource(s) failed to update: [{', '.join(failed)}]. ")
            return
        self.turn("UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS")
        extra = [r for name, r in stack.before.items() if name.endswith("*")]
        extra += [r for name, r in stack.resources.items() if name not in stack.before]
        self._remove_all(extra)
        for resource in extra:
            self._forget(resource)
        stack.before = {}
        self.turn("UPDATE_ROLLBACK_COMPLETE")

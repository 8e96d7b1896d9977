// SPDX-License-Identifier: MIT
#include "deploy/unknown_target.h"

#include "deploy/steps/refused_step.h"

#include <map>
#include <mutex>

namespace shipdeck::deploy {
namespace {

class UnknownTarget final : public Target {
public:
    explicit UnknownTarget(QString name) : m_name(std::move(name)) {}
    QString name() const override { return m_name; }
    Text title() const override { return verbatim(m_name); }
    Text price(const store::Project&, const insights::Currency&) const override { return refusal().value().what; }
    Result<> accepts(const store::Project&, const QString&) const override { return refusal(); }
    Result<> checkOptions(const TargetOptions& options) const override
    {
        return options.isEmpty() ? Result<>() : refusal();
    }
    Result<> canRun(const build::Detection&) const override { return refusal(); }
    Task<Result<PlannedRelease>> preview(PreviewContext, store::Project, PlannedRelease) const override
    {
        co_return refusal();
    }
    PlannedRelease planned(const store::Project&, const store::Deployment&) const override { return {}; }
    void addRelease(Steps& steps, const PlannedRelease&, Move) const override
    {
        steps.push_back(refusedStep(refusal().value()));
    }
    void addRemoval(Steps& steps, const store::Project&, const QString&) const override
    {
        steps.push_back(refusedStep(refusal().value()));
    }
    //! What the other version has there is not known; forgetting it would leave it there.
    Result<bool> hasPlace(store::Database&, const QString&) const override { return true; }

private:
    Failure refusal() const
    {
        return fail(Error::Kind::Conflict, "target-unknown",
                    say(QT_TRANSLATE_NOOP("core", "This version of Shipdeck has no target “%1”."), {m_name}),
                    say(QT_TRANSLATE_NOOP("core", "Update Shipdeck: a newer version chose that target.")));
    }

    QString m_name;
};

} // namespace

const Target& unknownTarget(const QString& name)
{
    static std::mutex guard;
    static std::map<QString, UnknownTarget> all;
    const std::scoped_lock locked(guard);
    return all.try_emplace(name, name).first->second;
}

} // namespace shipdeck::deploy

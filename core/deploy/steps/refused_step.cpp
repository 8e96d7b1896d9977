// SPDX-License-Identifier: MIT
#include "deploy/steps/refused_step.h"

namespace shipdeck::deploy {
namespace {

class RefusedStep final : public Step {
public:
    explicit RefusedStep(Error error) : m_error(std::move(error)) {}
    QString name() const override { return QStringLiteral("refuse"); }
    QString stage() const override { return QStringLiteral("provision"); }
    PlannedStep planned() const override { return {name(), stage(), m_error.what, {}, {}, {}}; }
    Task<Result<QJsonObject>> run(Context context) override
    {
        context->hasActed = false;
        const Error error = m_error;
        co_return tl::unexpected(error);
    }

private:
    Error m_error;
};

} // namespace

std::unique_ptr<Step> refusedStep(const Error& error)
{
    return std::make_unique<RefusedStep>(error);
}

} // namespace shipdeck::deploy

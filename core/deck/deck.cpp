// SPDX-License-Identifier: MIT
#include "deck/deck.h"

#include "deck/settings.h"
#include "deck/state.h"
#include "deck/window_file.h"
#include "insights/prices/currency.h"
#include "store/store.h"

namespace shipdeck {
namespace {

bool isOfWindow(const QString& key)
{
    const Setting* setting = settingOfEverything(key);
    return setting && setting->of == Setting::Of::Window;
}

} // namespace

Deck::Deck(std::shared_ptr<DeckState> state) : m_state(std::move(state))
{
    connect(m_state.get(), &DeckState::changed, this, &Deck::changed);
}

Deck::~Deck()
{
    m_state->close();
}

Result<std::unique_ptr<Deck>> Deck::open(Paths paths)
{
    SD_TRY(auto store, store::Store::open(paths));
    return std::unique_ptr<Deck>(new Deck(std::make_shared<DeckState>(std::move(store))));
}

const Paths& Deck::paths() const
{
    return m_state->paths();
}

ProjectService& Deck::projects() const
{
    return *m_state->projects;
}

DeploymentService& Deck::deployments() const
{
    return *m_state->deployments;
}

ReleaseService& Deck::releases() const
{
    return *m_state->releases;
}

VariableService& Deck::variables() const
{
    return *m_state->variables;
}

PushService& Deck::pushes() const
{
    return *m_state->pushes;
}

OperationService& Deck::operations() const
{
    return *m_state->operations;
}

AgentService& Deck::agent() const
{
    return *m_state->agentControl;
}

DoctorService& Deck::doctor() const
{
    return *m_state->doctor;
}

GitHubService& Deck::github() const
{
    return *m_state->gitHub;
}

AwsService& Deck::aws() const
{
    return *m_state->awsKeys;
}

AwsAccountService& Deck::awsAccount() const
{
    return *m_state->awsAccount;
}

ImportService& Deck::imports() const
{
    return *m_state->imports;
}

DomainService& Deck::domains() const
{
    return *m_state->domains;
}

ShareService& Deck::shares() const
{
    return *m_state->shares;
}

EdgeService& Deck::edge() const
{
    return *m_state->addresses;
}

void Deck::setMfaCode(aws::AskMfaCode mfaCode)
{
    m_state->mfaCode = std::move(mfaCode);
}

void Deck::setWatching(bool on)
{
    m_state->feed->setPolling(on);
}

void Deck::pollNow()
{
    m_state->feed->look();
}

Result<QString> Deck::setting(const QString& key) const
{
    return isOfWindow(key) ? windowSetting(paths(), key) : m_state->setting(key);
}

Task<Result<>> Deck::setSetting(QString key, QString value)
{
    if (isOfWindow(key))
        co_return setWindowSetting(paths(), key, value);
    co_return co_await m_state->setSetting(key, value);
}

insights::Currency Deck::currency() const
{
    return insights::currencyChosen(setting(QStringLiteral("currency")).value_or(QString()), QLocale());
}

} // namespace shipdeck

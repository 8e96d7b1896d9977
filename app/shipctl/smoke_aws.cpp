// SPDX-License-Identifier: MIT
#include "smoke_aws.h"

#include "asked.h"
#include "base/files.h"
#include "base/interrupts.h"
#include "deck/aws.h"
#include "deck/deploy_request.h"
#include "deck/deployment_detail.h"
#include "deck/deployments.h"
#include "deck/projects.h"
#include "deploy/aws/removal_end.h"
#include "targets/cloudfront/steps/edge_compute.h"
#include "targets/cloudfront/target.h"
#include "edge/templates.h"
#include "follow.h"
#include "login_aws.h"

#include <QRegularExpression>
#include <QTemporaryDir>

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

const ProjectId project(u"shipdeck-smoke"_s);
constexpr int visits = 40;
constexpr int share = 50; // percent
constexpr double keyCalls = 30;
constexpr double objectCalls = 200;

QString tr(const char* text)
{
    return QCoreApplication::translate("core", text);
}

//! Removes the account id, as reports are shared.
QString withoutAccount(QString text)
{
    static const QRegularExpression account(u"(?<!\\d)\\d{12}(?!\\d)"_s);
    return text.replace(account, u"<account>"_s);
}

struct Proof {
    QString code;
    QString what;
    QString expected;
    QString seen = {};
    enum class State { Skipped, Ok, Bad };
    State state = State::Skipped;

    QString stateName() const { return state == State::Ok ? u"ok"_s : state == State::Bad ? u"bad"_s : u"skipped"_s; }
};

class Smoke {
public:
    Smoke(Deck* deck, Output* out, deploy::AwsAccount account);
    Task<> prove();
    Task<> remove();
    bool isPassed() const;
    bool isStopped() const { return m_isStopped; }
    QString text() const;
    QJsonObject document() const;

private:
    enum At { Foundation, Compute, Headers, Missing, CanarySplit, Removal };
    void conclude(At at, bool isGood, const QString& seen);
    Result<DeployRequest> request(const QByteArray& heading, int canary);
    //! nullopt: it did not become ready, and `at` has the reason.
    Task<std::optional<store::Deployment>> deploy(At at, QByteArray heading, int canary);
    Task<Result<Response>> get(QString path);
    Task<> proveCompute();
    Task<> proveAnswers(QString release);
    Task<> proveCanary(QString first);

    Deck* m_deck;
    Output* m_out;
    deploy::AwsAccount m_account;
    QTemporaryDir m_folder;
    Http m_edge;
    QUrl m_address;
    QList<Proof> m_proofs;
    bool m_isStopped = false; //!< by Ctrl+C
};

Smoke::Smoke(Deck* deck, Output* out, deploy::AwsAccount account)
    : m_deck(deck), m_out(out), m_account(std::move(account)), m_edge(aws::visitorSettings())
{
    m_proofs = {
        {u"smoke-foundation"_s, tr(QT_TRANSLATE_NOOP("core", "AWS accepts the stacks")),
         tr(QT_TRANSLATE_NOOP("core",
                              "Router (%1 bytes), bucket with tags and distribution are created, and the site is live"))
             .arg(edge::routerCode().size())},
        {u"smoke-compute"_s, tr(QT_TRANSLATE_NOOP("core", "The router stays below CloudFront's compute limit")),
         tr(QT_TRANSLATE_NOOP("core", "ComputeUtilization of TestFunction is %1 or less")).arg(deploy::mostCompute)},
        {u"smoke-headers"_s, tr(QT_TRANSLATE_NOOP("core", "Headers reach visitors")),
         u"200, x-smoke-test: 1, x-shipdeck-release: <id>"_s},
        {u"smoke-missing"_s, tr(QT_TRANSLATE_NOOP("core", "A missing page shows the site's 404 page")),
         tr(QT_TRANSLATE_NOOP("core", "404 with the text of 404.html"))},
        {u"smoke-canary"_s, tr(QT_TRANSLATE_NOOP("core", "A canary gets its share of the visitors")),
         tr(QT_TRANSLATE_NOOP("core", "Both releases among %1 visits, about half each")).arg(visits)},
        {u"smoke-removal"_s, tr(QT_TRANSLATE_NOOP("core", "The removal leaves nothing behind")),
         tr(QT_TRANSLATE_NOOP("core", "AWS reports that stack and bucket are gone"))}};
}

void Smoke::conclude(At at, bool isGood, const QString& seen)
{
    m_proofs[at].state = isGood ? Proof::State::Ok : Proof::State::Bad;
    m_proofs[at].seen = withoutAccount(seen.simplified());
}

Result<DeployRequest> Smoke::request(const QByteArray& heading, int canary)
{
    const QList<std::pair<QString, QByteArray>> files{
        {u"index.html"_s, "<!doctype html><title>Shipdeck</title><h1>" + heading + "</h1>\n"},
        {u"404.html"_s, "<!doctype html><title>Shipdeck</title><h1>shipdeck-smoke-missing</h1>\n"},
        {u"_headers"_s, "/*\n  X-Smoke-Test: 1\n"},
        {u"_redirects"_s, "/old/* /:splat 301\n"}};
    for (const auto& [name, bytes] : files)
        SD_CHECK(writeFile(m_folder.filePath(name), bytes));
    DeployRequest wanted;
    SD_TRY(wanted.source, build::parseReadyFolder(m_folder.path()));
    wanted.project = project;
    wanted.target = deploy::onCloudFront().name();
    wanted.options = {{deploy::profileOption, m_account.choice.profile},
                      {deploy::regionOption, m_account.choice.region}};
    if (canary == 0)
        wanted.options[deploy::zoneOption] = deploy::ownDistribution;
    wanted.canary = canary;
    return wanted;
}

Task<std::optional<store::Deployment>> Smoke::deploy(At at, QByteArray heading, int canary)
{
    const auto wanted = request(heading, canary);
    if (!wanted) {
        conclude(at, false, wanted.error().render());
        co_return std::nullopt;
    }
    const DeployRequest asked = *wanted;
    const auto queued = co_await m_deck->deployments().deploy(asked);
    const auto detail =
        queued ? m_deck->deployments().detail(queued->id) : Result<DeploymentDetail>(tl::unexpected(queued.error()));
    if (!detail || !detail->operation) {
        conclude(at, false, detail ? QString() : detail.error().render());
        co_return std::nullopt;
    }
    const OperationId operation = detail->operation->id;
    const Cancel none;
    const auto followed = co_await follow(m_deck, m_out, operation, none);
    const auto made = m_deck->deployments().get(queued->id);
    if (!followed || !made) {
        conclude(at, false, followed ? made.error().render() : followed.error().render());
        co_return std::nullopt;
    }
    m_isStopped = followed->detached || followed->operation.state == store::Operation::State::Canceled;
    if (m_isStopped)
        co_return std::nullopt;
    if (made->state != store::State::Ready) {
        conclude(at, false, made->error ? made->error->render() : store::stateName(made->state));
        co_return std::nullopt;
    }
    co_return *made;
}

Task<Result<Response>> Smoke::get(QString path)
{
    Request request;
    request.url = m_address.resolved(QUrl(path));
    request.answers = Answers::Any;
    request.attempts = 3;
    request.redirects = 0;
    request.deadline = std::chrono::seconds(30);
    request.limit = 1 << 20;
    CancelSource stop;
    Interrupts interrupts;
    QObject::connect(&interrupts, &Interrupts::first, [this, &stop] {
        m_isStopped = true;
        stop.request();
    });
    const Cancel cancel = stop.token();
    co_return co_await m_edge.get(request, cancel);
}

Task<> Smoke::proveCompute()
{
    const QByteArray path = "/old" + QByteArray(120, 'x');
    const QString host = m_address.host();
    const deploy::Visitor visitor;
    const auto percent = co_await deploy::computeOf(m_account, host, path, visitor);
    if (percent)
        conclude(Compute, *percent <= deploy::mostCompute, u"ComputeUtilization %1"_s.arg(*percent));
    else
        conclude(Compute, false, percent.error().render());
}

Task<> Smoke::proveAnswers(QString release)
{
    const QString front = u"/"_s;
    const auto page = co_await get(front);
    if (m_isStopped)
        co_return;
    if (page) {
        const QByteArray header = page->header("X-Smoke-Test");
        const QByteArray shown = page->header("X-Shipdeck-Release");
        conclude(Headers, page->ok() && header == "1" && shown == release.toLatin1(),
                 u"%1, x-smoke-test: %2, x-shipdeck-release: %3, x-cache: %4"_s.arg(page->status)
                     .arg(QString::fromLatin1(header), QString::fromLatin1(shown),
                          QString::fromLatin1(page->header("X-Cache"))));
    } else {
        conclude(Headers, false, page.error().render());
    }
    const QString nowhere = u"/missing/page/"_s;
    const auto missing = co_await get(nowhere);
    if (m_isStopped)
        co_return;
    if (missing)
        conclude(Missing, missing->status == 404 && missing->body.contains("shipdeck-smoke-missing"),
                 u"%1, %2"_s.arg(missing->status).arg(QString::fromUtf8(missing->body.left(300))));
    else
        conclude(Missing, false, missing.error().render());
}

Task<> Smoke::proveCanary(QString first)
{
    const QByteArray heading = "second";
    const auto canary = co_await deploy(CanarySplit, heading, share);
    if (!canary)
        co_return;
    QMap<QString, int> seen;
    const QString front = u"/"_s;
    for (int i = 0; i < visits && !m_isStopped; ++i) {
        const auto page = co_await get(front);
        ++seen[page ? QString::fromLatin1(page->header("X-Shipdeck-Release")) : page.error().code];
    }
    if (m_isStopped)
        co_return;
    const int before = seen.value(first), after = seen.value(canary->id);
    QStringList counts;
    for (auto one = seen.begin(); one != seen.end(); ++one)
        counts << u"%1 × %2"_s.arg(one.value()).arg(one.key().isEmpty() ? u"–"_s : one.key());
    conclude(CanarySplit, before > 0 && after > 0 && before + after == visits, counts.join(u", "_s));
}

Task<> Smoke::prove()
{
    const QByteArray heading = "first";
    const auto first = co_await deploy(Foundation, heading, 0);
    if (!first)
        co_return;
    m_address = QUrl(first->url);
    conclude(Foundation, true, tr(QT_TRANSLATE_NOOP("core", "live at %1")).arg(first->url));
    co_await proveCompute();
    const QString release = first->id;
    co_await proveAnswers(release);
    if (!m_isStopped)
        co_await proveCanary(release);
}

Task<> Smoke::remove()
{
    const EnvironmentName all;
    if (!m_deck->projects().get(project))
        co_return;
    m_out->note(tr(QT_TRANSLATE_NOOP("core", "Removing the site of the smoke test.")));
    const auto asked = co_await m_deck->projects().remove(project, all);
    Result<Followed> followed = Followed();
    if (asked) {
        const OperationId id = asked->id;
        const Cancel none;
        followed = co_await follow(m_deck, m_out, id, none);
    } else {
        followed = tl::unexpected(asked.error());
    }
    if (followed && followed->operation.state == store::Operation::State::Done) {
        const deploy::RemovalEnd end = deploy::RemovalEnd::of(followed->operation);
        QStringList lines;
        for (const Text& line : end.wordsOf(project))
            lines << line.render();
        conclude(Removal, !end.isPartial(), lines.join(u' '));
        co_return;
    }
    const std::optional<Error> error = !followed ? std::optional(followed.error()) : followed->operation.error;
    conclude(Removal, false,
             (error ? error->render() + u' ' : QString())
                 + tr(QT_TRANSLATE_NOOP("core", "To remove the site: shipctl remove %1 --yes")).arg(project));
}

bool Smoke::isPassed() const
{
    return std::all_of(m_proofs.begin(), m_proofs.end(),
                       [](const Proof& proof) { return proof.state == Proof::State::Ok; });
}

QString Smoke::text() const
{
    QList<QStringList> rows{
        {u"shipctl"_s,
         u"" SHIPDECK_VERSION
         ", %1, %2"_s.arg(m_account.choice.region, QDateTime::currentDateTimeUtc().toString(Qt::ISODate))}};
    for (const Proof& proof : m_proofs) {
        rows << QStringList{proof.stateName(), proof.what};
        rows << QStringList{QString(), tr(QT_TRANSLATE_NOOP("core", "expected: %1")).arg(proof.expected)};
        if (!proof.seen.isEmpty())
            rows << QStringList{QString(), tr(QT_TRANSLATE_NOOP("core", "observed: %1")).arg(proof.seen)};
    }
    return table(rows);
}

QJsonObject Smoke::document() const
{
    QJsonArray checks;
    for (const Proof& proof : m_proofs)
        checks << QJsonObject{{u"code"_s, proof.code},
                              {u"state"_s, proof.stateName()},
                              {u"what"_s, proof.what},
                              {u"expected"_s, proof.expected},
                              {u"observed"_s, proof.seen.isEmpty() ? QJsonValue() : QJsonValue(proof.seen)}};
    return {{u"version"_s, QStringLiteral(SHIPDECK_VERSION)},
            {u"region"_s, m_account.choice.region},
            {u"at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
            {u"passed"_s, isPassed()},
            {u"checks"_s, checks}};
}

double priceIn(const QString& region)
{
    const insights::PriceList& prices = insights::PriceList::shipped();
    const auto keys = prices.price(region, u"cloudfront.kvs.api"_s);
    const auto objects = prices.price(region, u"s3.requests.put"_s);
    return (keys ? keys->of(keyCalls) : 0) + (objects ? objects->of(objectCalls) : 0);
}

} // namespace

Task<Exit> runAwsSmoke(Call call)
{
    Output* const out = &call.out;
    const aws::Choice choice{call.arguments.value(u"profile"_s), call.arguments.value(u"region"_s)};
    const aws::AskMfaCode mfaCode = mfaOnTerminal(out);
    const auto currency = call.currency();
    if (!currency)
        co_return out->failure(currency.error());
    const auto opened = deploy::openAccount(choice, mfaCode);
    if (!opened)
        co_return out->failure(opened.error());
    const deploy::AwsAccount account = *opened;
    const Cancel none;
    const auto identity = co_await account.connection->identity(none);
    if (!identity)
        co_return out->failure(identity.error());
    const QString price = currency->text(priceIn(account.choice.region));
    out->note(
        tr(QT_TRANSLATE_NOOP("core",
                             "The smoke test creates a small site in the account %1, %2 (a bucket, a distribution, "
                             "and the shared router if there is none), checks it from outside, and deletes it. It "
                             "takes 10 to 20 minutes and costs about %3."))
            .arg(identity->account, account.choice.region, price));
    if (!call.arguments.has(u"yes"_s)) {
        if (!canAsk(*out))
            co_return out->failure(
                fail(Error::Kind::BadInput, "confirmation-needed",
                     say(QT_TRANSLATE_NOOP("core", "The smoke test needs a confirmation, but this is not a terminal.")),
                     say(QT_TRANSLATE_NOOP("core",
                                           "To start it without confirmation: shipctl doctor aws --smoke --yes")))
                    .value());
        if (!isConfirmed(*out, tr(QT_TRANSLATE_NOOP("core", "Start the smoke test?")))) {
            out->note(tr(QT_TRANSLATE_NOOP("core", "Nothing was created.")));
            co_return Exit::Canceled;
        }
    }
    Deck* const deck = call.deck;
    Smoke smoke(deck, out, account);
    co_await smoke.remove(); // left by an interrupted smoke test
    co_await smoke.prove();
    co_await smoke.remove();
    out->result(smoke.text(), smoke.document());
    co_return smoke.isStopped() ? Exit::Canceled : smoke.isPassed() ? Exit::Done : Exit::Failed;
}

} // namespace shipdeck::cli

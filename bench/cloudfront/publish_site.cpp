// SPDX-License-Identifier: MIT
// What a deployment of a static site sends, as a program of its own:
//   publish_site upload <folder> <release> <previous or -> [<connections>]   prints "upload <seconds>"; as many as
//                                                      deployments take, or just so many
//   publish_site copy …                                the same in one go, without order and manifest
//   publish_site agent                                 the same for each line "<folder> <release> <previous or ->" that
//                                                      it reads; "deploy <seconds>" has the reading and planning too
// Beside the folder lies <folder>.entries, a line "<SHA-256> <size> <path>" for each file.
//   publish_site sign                                  prints "sign <requests a second>"
// Endpoint and keys come from the environment, as the AWS CLI takes them; the bucket is "bench".
#include "aws/client.h"
#include "aws/credentials/key_chain.h"
#include "aws/transfer/requests.h"
#include "base/clock.h"
#include "base/files.h"
#include "build/tree/pool.h"
#include "deploy/aws/history/manifest_cache.h"
#include "targets/cloudfront/place/publishing.h"

#include <QCoreApplication>
#include <QDir>
#include <QTextStream>
#include <QUrl>

using namespace shipdeck;
using namespace Qt::StringLiterals;

namespace {

constexpr int signedAtOnce = 100'000;

double since(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

[[noreturn]] void end(const Error& error)
{
    QTextStream(stderr) << error.render() << '\n';
    std::exit(1);
}

template <typename T> T must(Result<T> result)
{
    if (!result)
        end(result.error());
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

void print(const char* name, double value)
{
    QTextStream(stdout) << name << ' ' << QString::number(value, 'f', 6) << '\n';
}

//! As artifacts keep them: a deployment hashes what a build wrote when it packs it, whatever target it goes to.
Result<build::TreeEntries> entriesOf(const QString& folder)
{
    build::TreeEntries entries;
    SD_TRY(const QByteArray text, readFile(folder + u".entries"_s));
    for (qsizetype at = 0, end = 0; (end = text.indexOf('\n', at)) >= 0; at = end + 1) {
        const QByteArrayView line = QByteArrayView(text).sliced(at, end - at);
        const qsizetype space = line.indexOf(' ', 65);
        build::TreeEntry entry;
        entry.digest = line.first(64).toByteArray();
        entry.size = line.sliced(65, space - 65).toLongLong();
        entry.path = line.sliced(space + 1).toByteArray();
        entries.push_back(std::move(entry));
    }
    return entries;
}

Task<Result<>> upload(const site::ReleaseStore* store, QStringList arguments, bool isCopy)
{
    const auto begun = std::chrono::steady_clock::now();
    site::ReleaseManifest release;
    release.id = arguments[1];
    release.project = u"bench"_s;
    release.environment = u"production"_s;
    release.createdAt = nowUtc();
    aws::TransferSettings settings;
    settings.bucket = store->bucket();
    if (arguments.size() > 3)
        settings.connections = settings.mostConnections = arguments[3].toInt();
    aws::Transfer transfer(store->client(), settings);
    // All that is read here is read while others are asked, as in a deployment.
    const QString folder = arguments[0];
    const std::function<Result<site::BuiltSite>()> read = [folder]() -> Result<site::BuiltSite> {
        SD_TRY(const build::TreeEntries entries, entriesOf(folder));
        return site::readSite(folder, entries);
    };
    Task<Result<site::BuiltSite>> reading = build::onPool(read);
    const site::ManifestCache cache(QDir::homePath() + u"/.cache/manifests"_s, *store);
    QList<site::ReleaseManifest> known;
    if (arguments[2] != u"-") {
        const QStringList before{arguments[2]};
        CO_TRY(known, co_await cache.read(store, before));
    }
    CO_TRY(const site::BuiltSite site, co_await reading);
    CO_TRY(site::Publication plan, site::planPublication(*store, release, site, known));
    const auto start = std::chrono::steady_clock::now();
    if (isCopy) {
        for (aws::Upload& one : plan.uploads)
            one.begins = aws::Begins::AtOnce;
        CO_CHECK(co_await transfer.upload(plan.uploads));
    } else {
        CO_TRY(const QStringList taken, co_await site::publish(store, &transfer, cache, plan));
        if (!taken.isEmpty())
            co_return fail(Error::Kind::Conflict, "bench-content", verbatim(u"The bucket has another "_s + taken[0]));
    }
    print("upload", since(start));
    print("deploy", since(begun));
    co_return Result<>();
}

Task<Result<>> serve(const site::ReleaseStore* store)
{
    QTextStream lines(stdin);
    QString line;
    while (lines.readLineInto(&line))
        CO_CHECK(co_await upload(store, line.split(u' '), false));
    co_return Result<>();
}

void sign(const aws::Endpoint& endpoint)
{
    const aws::Requests requests(endpoint, u"bench"_s);
    aws::Upload object;
    object.contentType = "text/javascript; charset=utf-8";
    object.cacheControl = "public, max-age=31536000, immutable";
    object.onlyIfMissing = true;
    aws::Body body;
    body.sha256 = QByteArray(64, 'a');
    body.checksum = QByteArray(44, 'b');
    const aws::Keys keys{"AKIDBENCH", "secret-of-the-bench", {}, {}, {}};
    const QDateTime now = nowUtc();
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < signedAtOnce; ++i) {
        object.key = u"assets/assets/chunk-%1.js"_s.arg(i);
        (void)requests.of(aws::RequestKind::Put, object, body, {}, keys, now);
    }
    print("sign", signedAtOnce / since(start));
}

} // namespace

int main(int count, char** values)
{
    const QCoreApplication application(count, values);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const auto settings =
        must(aws::Settings::of({}, QProcessEnvironment::systemEnvironment(), *aws::ConfigFiles::parse({}, {})));
    Http http;
    aws::KeyChainSettings more;
    more.region = u"us-east-1"_s;
    aws::KeyChain chain(http, settings, more);
    aws::ClientSettings of;
    of.region = more.region;
    of.endpoints = must(aws::Endpoints::of(settings));
    of.keys = chain.source();
    aws::Client client(http, of);
    const site::ReleaseStore store(&client, u"bench"_s);
    const bool isCopy = arguments.value(0) == u"copy";
    if (arguments.value(0) == u"upload" || isCopy)
        must(QCoro::waitFor(upload(&store, arguments.mid(1), isCopy)));
    else if (arguments.value(0) == u"agent")
        must(QCoro::waitFor(serve(&store)));
    else
        sign(of.endpoints.of(aws::services::s3, of.region));
    return 0;
}

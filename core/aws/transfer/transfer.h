// SPDX-License-Identifier: MIT
#pragma once
#include "aws/client.h"

#include <QFuture>
#include <QThreadPool>
#include <future>

namespace shipdeck::aws {

class BatchLink;
struct TransferState;

//! When an upload is begun: each kind after all those that it waits for, in this order.
enum class Begins {
    AtOnce,
    WhenOthersAreSent,  //!< every byte of those before is on its way, and what was answered is good
    WhenOthersAreThere, //!< each of those before is acknowledged, and is what it should be
};

//! One object of a bucket, and where its bytes come from.
struct Upload {
    QString key;
    QString file;                          //!< absolute path; empty: `bytes` are the content
    QByteArray bytes;                      //!< only without a file
    std::shared_future<QByteArray> coming; //!< instead of both: still being made while others are sent
    qint64 size = 0;                       //!< of the file
    QByteArray
        sha256; //!< of the content, 64 hexadecimal digits; S3 does not take one that does not fit. Empty: unknown
    QByteArray contentType = QByteArrayLiteral("application/octet-stream");
    QByteArray cacheControl;
    QByteArray cacheTag; //!< what CloudFront can forget together, separated by commas; empty: none
    QString copyFrom;    //!< an object of this bucket with the same content: copied within S3. If gone, it is sent
    //! Whatever is there stays untouched; with `sha256` it is said whether it is the same.
    bool onlyIfMissing = false;
    bool mayBeThere = false; //!< of an upload that was broken off: asked for before it is sent
    QByteArray begunAs;      //!< id of its upload in parts that was broken off: what S3 has of it is compared, not sent
    Begins begins = Begins::AtOnce;
};

enum class Uploaded {
    Withheld, //!< not begun, because something that it waited for is Different
    Sent,
    AlreadyThere, //!< with the same content
    Different,    //!< onlyIfMissing, and something else is there: it stayed
    Copied,
};

struct TransferSummary {
    QList<Uploaded> outcomes; //!< in the order of the uploads
    qint64 sentBytes = 0;     //!< that crossed the network, without what was sent again
};

struct TransferProgress {
    int files = 0;
    int allFiles = 0;
    qint64 bytes = 0; //!< of the files that are there
    qint64 allBytes = 0;
};
using OnTransferProgress = std::function<void(const TransferProgress&)>;

struct TransferSettings {
    QString bucket;
    int connections = 64;      //!< at once, at first; most releases are over before these could become more
    int mostConnections = 128; //!< as long as more of them bring more
    qint64 largestPut = 16 << 20;
    //! What is larger is not copied but sent: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html
    qint64 largestCopy = qint64(5) << 30;
    qint64 partSize = 8 << 20;         //!< of what is larger; grows with files that would need more than 10,000
    qint64 largestInFlight = 64 << 20; //!< bytes of bodies in memory
    std::chrono::seconds idleTimeout{30};
    //! Told of each upload in parts, on the client's thread, before any part is sent: durable when it comes back. With it, an
    //! error and a cancel leave the parts that are there, for Upload::begunAs; without it they are given up.
    std::function<Result<>(const QString& key, const QByteArray& id)> remember = {};
};

//! Many objects at once, each verified by S3 against a checksum of what it should be. Keeps its connections between
//! uploads. Lives on the client's thread and must outlive its tasks; one upload at a time. Loads what it sends with as soon
//! as it is made, beside whatever its maker does until there is something to send.
class Transfer : public QObject {
    Q_OBJECT
public:
    Transfer(Client* client, TransferSettings settings, QObject* parent = nullptr);
    ~Transfer() override;

    //! All or an error; an error and a cancel leave nothing behind but whole objects, which the same call then finds with
    //! onlyIfMissing or mayBeThere, and what was remembered. Order is not kept among those of one Begins. Errors: those of Client::send(), BadInput
    //! `file-changed` (a file was written to meanwhile), NotFound `file-missing`, Canceled.
    Task<Result<TransferSummary>> upload(QList<Upload> uploads, OnTransferProgress progress = {}, Cancel cancel = {});

private:
    Result<> open();
    Task<> fetchKeys(std::shared_ptr<BatchLink> link, QByteArray refused);

    Client* m_client;
    TransferSettings m_settings;
    std::unique_ptr<TransferState> m_state;
    CancelSource m_over;               //!< for keys that nobody waits for any more
    std::shared_ptr<BatchLink> m_link; //!< of the upload that is going on
    QFuture<void> m_loaded;
    QThreadPool m_pool; //!< one thread: uploads in turn
};

} // namespace shipdeck::aws

// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <QFuture>
#include <QThreadPool>
#include <future>

namespace shipdeck::aws {

class BatchLink;
class Client;
struct TransferState;

//! When an upload starts: each kind after all earlier kinds, in this order.
enum class Begins {
    AtOnce,
    WhenOthersAreSent,  //!< every byte of the earlier ones is sent, and all responses so far are good
    WhenOthersAreThere, //!< each of the earlier ones is acknowledged and correct
};

//! One object of a bucket, and where its bytes come from.
struct Upload {
    QString key;
    QString file;                          //!< absolute path; empty: `bytes` are the content
    QByteArray bytes;                      //!< only without a file
    std::shared_future<QByteArray> coming; //!< instead of both: produced while others are sent
    qint64 size = 0;                       //!< of the file
    QByteArray sha256; //!< of the content, 64 hexadecimal digits; S3 refuses other content. Empty: unknown
    QByteArray contentType = QByteArrayLiteral("application/octet-stream");
    QByteArray cacheControl;
    QByteArray cacheTag; //!< CloudFront cache tags, separated by commas; empty: none
    QString copyFrom;    //!< an object of this bucket with the same content: copied within S3; sent if missing
    //! Existing objects stay untouched; with `sha256` the outcome says whether they are equal.
    bool onlyIfMissing = false;
    bool mayBeThere = false; //!< after an interrupted upload: checked before it is sent
    QByteArray begunAs;      //!< id of its interrupted multipart upload: parts at S3 are compared, not sent
    Begins begins = Begins::AtOnce;
};

enum class Uploaded {
    Withheld, //!< not started, because an earlier one is Different
    Sent,
    AlreadyThere, //!< with the same content
    Different,    //!< onlyIfMissing, and the existing object differs: it stayed
    Copied,
};

struct TransferSummary {
    QList<Uploaded> outcomes; //!< in the order of the uploads
    qint64 sentBytes = 0;     //!< sent over the network, without retries
};

struct TransferProgress {
    int files = 0;
    int allFiles = 0;
    qint64 bytes = 0; //!< of the completed files
    qint64 allBytes = 0;
};
using OnTransferProgress = std::function<void(const TransferProgress&)>;

struct TransferSettings {
    QString bucket;
    int connections = 64;      //!< at first; most releases finish before it could grow
    int mostConnections = 128; //!< while more increase throughput
    qint64 largestPut = 16 << 20;
    //! Larger files are sent instead of copied: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html
    qint64 largestCopy = qint64(5) << 30;
    qint64 partSize = 8 << 20;         //!< of larger files; grows if a file would need more than 10,000
    qint64 largestInFlight = 64 << 20; //!< bytes of bodies in memory
    std::chrono::seconds idleTimeout{30};
    //! Called for each multipart upload, on the client's thread, before any part is sent; must be durable on return.
    //! With it, an error or a cancel leaves existing parts, for Upload::begunAs; without it they are aborted.
    std::function<Result<>(const QString& key, const QByteArray& id)> remember = {};
};

//! Uploads many objects in parallel, each verified by S3 against a checksum. Keeps its connections between
//! uploads. Lives on the client's thread and must outlive its tasks; one upload at a time. Loads libcurl in the
//! background when it is constructed.
class Transfer : public QObject {
    Q_OBJECT
public:
    Transfer(Client* client, TransferSettings settings, QObject* parent = nullptr);
    ~Transfer() override;

    //! All or an error; an error or a cancel leaves only whole objects, which the same call then finds with
    //! onlyIfMissing or mayBeThere, and the remembered parts. The order within one Begins is arbitrary. Errors: those
    //! of Client::send(), BadInput `file-changed` (a file was written to meanwhile), NotFound `file-missing`, Canceled.
    Task<Result<TransferSummary>> upload(QList<Upload> uploads, OnTransferProgress progress = {}, Cancel cancel = {});

private:
    Result<> open();
    Task<> fetchKeys(std::shared_ptr<BatchLink> link, QByteArray refused);

    Client* m_client;
    TransferSettings m_settings;
    std::unique_ptr<TransferState> m_state;
    CancelSource m_over;               //!< for key requests that are no longer needed
    std::shared_ptr<BatchLink> m_link; //!< of the current upload
    QFuture<void> m_loaded;
    QThreadPool m_pool; //!< one thread: uploads in turn
};

} // namespace shipdeck::aws

// SPDX-License-Identifier: MIT
#pragma once
#include "aws/transfer/transfer.h"
#include "aws/transfer/wire.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace shipdeck::aws {

struct Signer;

//! A request that was signed ahead of time.
struct SignedAhead {
    std::shared_ptr<const Signer> by;
    std::chrono::steady_clock::time_point at;
    WireRequest request;
};

//! The bytes of one request, with their checksums.
struct Body {
    int index = 0; //!< of the upload
    int part = 0;  //!< 0: the whole file; else from 1
    bool isLast = true;
    QByteArray bytes;
    QByteArray sha256;   //!< expected, 64 hexadecimal digits; of a part only if it is sent too
    QByteArray checksum; //!< base64: SHA-256 of a whole file, CRC64NVME of a part
    std::optional<SignedAhead> ahead;
    std::optional<Error> trouble; //!< in place of all that
};

//! BadInput `file-changed`.
Error changedFile(const QString& file);

//! How many bytes each part of a file of `size` bytes has; 0: it is sent as one.
qint64 partSizeOf(qint64 size, const TransferSettings& settings);

//! Reads, hashes and signs ahead of the sender in a separate thread, as much as fits in memory. Files come in the
//! requested order, parts in theirs.
class Bodies {
public:
    //! `hashParts`: each part's SHA-256 is signed, as over plain http. `ready`: called on the reader's thread.
    Bodies(const QList<Upload>& uploads, const TransferSettings& settings, bool hashParts, std::function<void()> ready);
    ~Bodies();

    //! Signs whole files from now on; null: do not sign here.
    void signBy(std::shared_ptr<const Signer> signer);
    void want(int index);
    //! The number of parallel requests from now on: a few more are read ahead.
    void keepUpWith(int connections);
    std::vector<Body> take();
    //! Returns the bytes of a finished body; their memory is reused.
    void release(QByteArray bytes);

private:
    void run(const std::stop_token& stop);
    void read(int index, const std::stop_token& stop);
    void readParts(int index, const std::stop_token& stop);
    bool reserve(qint64 bytes, const std::stop_token& stop);
    bool fits(qint64 bytes) const;
    QByteArray spare(qint64 capacity);
    void sign(Body& body);
    void give(Body body);

    const QList<Upload>& m_uploads;
    const TransferSettings m_settings;
    const bool m_hashParts;
    const std::function<void()> m_ready;
    std::mutex m_guard;
    std::condition_variable_any m_changed;
    std::shared_ptr<const Signer> m_signer;
    std::deque<int> m_wanted;
    std::vector<Body> m_read;
    int m_held = 0;     //!< bodies that are not released
    int m_mostHeld = 0; //!< a few more than are in flight; more would not stay in a cache
    qint64 m_heldBytes = 0;
    std::vector<QByteArray> m_warm;
    qint64 m_spareBytes = 0;
    bool m_isFull = false; //!< the reader waits for releases
    std::jthread m_thread; // last: it uses the others
};

} // namespace shipdeck::aws

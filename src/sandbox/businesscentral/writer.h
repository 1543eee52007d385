// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/company.h"

namespace passerelle::sandbox::businesscentral {

/// Creates, changes, removes and posts records by the rules of their resource. A refused write leaves nothing
/// behind. Nothing here recognizes a repeated request: each create makes another record.
class Writer final
{
public:
    explicit Writer(Company &company);

    /// `whole` is the record whose part this becomes, when the address names one.
    [[nodiscard]] Outcome<Record> create(const EntityType &type, const Payload &sent,
                                         const std::optional<Record> &whole);
    [[nodiscard]] Outcome<Record> update(const EntityType &type, const Record &record, const Payload &sent);
    [[nodiscard]] Check remove(const EntityType &type, const Record &record);
    /// A bound action: "post", "cancel" ...
    [[nodiscard]] Check act(const EntityType &type, const Record &record, const QString &action);

private:
    [[nodiscard]] Check createParts(const Record &record, const Payload &sent);
    [[nodiscard]] Outcome<Record> wholeOf(const EntityType &type, const Payload &sent,
                                          const std::optional<Record> &whole);

    Company &m_company;
};

// The rules of each resource. They complete `record` from what was sent, or refuse; `isNew` on a create.
[[nodiscard]] Check ruleCustomer(Company &company, Record &record, const Payload &sent, bool isNew);
[[nodiscard]] Check ruleList(Company &company, const EntityType &type, Record &record, const Payload &sent,
                             bool isNew);
[[nodiscard]] Check ruleDimensionLine(Company &company, Record &record, const Payload &sent);
[[nodiscard]] Check ruleDocument(Company &company, const EntityType &type, Record &record,
                                 const Payload &sent, bool isNew);
[[nodiscard]] Check ruleLine(Company &company, Record &line, const Record &document, const Payload &sent,
                             bool isNew);
[[nodiscard]] Check ruleBatch(Company &company, const EntityType &type, Record &record, const Payload &sent,
                              bool isNew);
[[nodiscard]] Check ruleBatchLine(Company &company, const EntityType &type, Record &line, const Record &batch,
                                  const Payload &sent, bool isNew);

/// The resource of a document's lines.
[[nodiscard]] const EntityType &lineTypeOf(const Record &document);
/// Computes the taxes and totals of a draft, and changes its tag.
void totalDocument(Company &company, Record &document);

[[nodiscard]] Check postDocument(Company &company, Record document);
[[nodiscard]] Check actOnDocument(Company &company, Record document, const QString &action);
[[nodiscard]] Check postBatch(Company &company, const Record &batch);

} // namespace passerelle::sandbox::businesscentral

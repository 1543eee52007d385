// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/desk.h"

namespace passerelle::test {

/// One made-up association, whose numbers add up: 3 142 records, of which 148 to transfer.
[[nodiscard]] service::CompanySettings sampleCompany();
[[nodiscard]] std::vector<storage::RecordRow> sampleRecords();
[[nodiscard]] presentation::RecordDetail sampleDetail(const storage::RecordRow &row);
[[nodiscard]] std::vector<storage::RunRow> sampleRuns();
[[nodiscard]] presentation::MappingView sampleMapping();
[[nodiscard]] std::vector<runner::StepProgress> sampleSteps(bool isFinished);
[[nodiscard]] std::vector<runner::Operation> sampleOperations(const QDateTime &until);
[[nodiscard]] runner::RunReport sampleReport(const QDateTime &endedAt);
[[nodiscard]] runner::RunReport samplePreview();
/// An invoice of two lines, with its taxes.
[[nodiscard]] service::RecordTest sampleTest();
/// Three accounts: a sure one, one with two candidates, one that nobody looks like.
[[nodiscard]] std::vector<service::AccountToVerify> sampleAccounts();

} // namespace passerelle::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/errortexts.h"

namespace passerelle::presentation {

namespace {

constexpr ErrorTexts Texts[]{
    {ErrorCode::RequiredFieldMissing, QT_TRANSLATE_NOOP("ErrorText", "Information missing"),
     QT_TRANSLATE_NOOP("ErrorText", "A piece of information that is required is missing (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Fill in the field in the source system, then set the record back to To transfer.")},
    {ErrorCode::FieldTooLong, QT_TRANSLATE_NOOP("ErrorText", "Text too long"),
     QT_TRANSLATE_NOOP("ErrorText", "A text is longer than the accounting system accepts (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Shorten the text in the source system, then set the record back to To transfer.")},
    {ErrorCode::AmountInvalid, QT_TRANSLATE_NOOP("ErrorText", "Amounts disagree"),
     QT_TRANSLATE_NOOP("ErrorText", "The amounts of the record do not agree with each other (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Correct the record in the source system, then set it back to To transfer.")},
    {ErrorCode::CurrencyMismatch, QT_TRANSLATE_NOOP("ErrorText", "Other currency"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The record is in a currency that the accounting company does not use (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Turn on several currencies in the accounting system, or enter this record by hand "
                       "and mark it as not to be synchronized.")},
    {ErrorCode::CurrencyUnsupported, QT_TRANSLATE_NOOP("ErrorText", "Currency not supported"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The record is in a currency that does not have exactly two decimals (%1)."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Enter this record by hand in the accounting system and mark it as not to be synchronized.")},
    {ErrorCode::ProductUnmapped, QT_TRANSLATE_NOOP("ErrorText", "Product not matched"),
     QT_TRANSLATE_NOOP("ErrorText", "A product has no counterpart in the accounting system (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Open Mapping, choose the item, then set the record back to To transfer.")},
    {ErrorCode::TaxUnmapped, QT_TRANSLATE_NOOP("ErrorText", "Tax not matched"),
     QT_TRANSLATE_NOOP("ErrorText", "A tax code has no counterpart in the accounting system (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Open Mapping, choose the tax code, then set the record back to To transfer.")},
    {ErrorCode::PaymentTypeUnmapped, QT_TRANSLATE_NOOP("ErrorText", "Payment not matched"),
     QT_TRANSLATE_NOOP("ErrorText", "A payment type has no counterpart in the accounting system (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Open Mapping, choose the payment method, then set the record back to To transfer.")},
    {ErrorCode::MappingTargetMissing, QT_TRANSLATE_NOOP("ErrorText", "Counterpart gone"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "What the mapping points to no longer exists in the accounting system (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Open Mapping and choose another one, or make it active again, then set the record "
                       "back to To transfer.")},
    {ErrorCode::CustomerMissing, QT_TRANSLATE_NOOP("ErrorText", "No customer"),
     QT_TRANSLATE_NOOP("ErrorText", "The record has no customer account (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Choose the account in the source system, then set the record back to To transfer.")},
    {ErrorCode::CustomerUnknown, QT_TRANSLATE_NOOP("ErrorText", "Customer not found"),
     QT_TRANSLATE_NOOP("ErrorText", "The reference names no customer of the accounting system (%1)."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Correct the account’s Référence de synchronisation, then set the record back to To transfer.")},
    {ErrorCode::CustomerInactive, QT_TRANSLATE_NOOP("ErrorText", "Customer inactive"),
     QT_TRANSLATE_NOOP("ErrorText", "The customer is inactive in the accounting system (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Make the customer active again in the accounting system, or link the account to "
                       "another one, then set the record back to To transfer.")},
    {ErrorCode::CustomerNameUsed, QT_TRANSLATE_NOOP("ErrorText", "Name already used"),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "A customer, vendor or employee with this name already exists in the accounting system (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "If it is the same customer, enter that name as the account’s Référence de "
                       "synchronisation. If not, change the name in the source system.")},
    {ErrorCode::AccountUnknown, QT_TRANSLATE_NOOP("ErrorText", "Account not found"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The accounting system has no active account of this number or name (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Correct the account in the source system, or open it in the accounting system, then "
                       "set the record back to To transfer.")},
    {ErrorCode::AccountToVerify, QT_TRANSLATE_NOOP("ErrorText", "Account to verify"),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "The account is neither marked as new nor linked to a customer of the accounting system (%1)."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Look for the customer in the accounting system: Verify on the dashboard shows whom the "
         "account may be. Link it to the customer that it is; if there is none, mark it as new.")},
    {ErrorCode::CustomerNotTransferred, QT_TRANSLATE_NOOP("ErrorText", "Waiting for customer"),
     QT_TRANSLATE_NOOP("ErrorText", "The customer of this record is not in the accounting system yet (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Solve the customer’s problem and start again; this record follows by itself.")},
    {ErrorCode::InvoiceNotTransferred, QT_TRANSLATE_NOOP("ErrorText", "Waiting for invoice"),
     QT_TRANSLATE_NOOP("ErrorText", "The invoice of this record is not in the accounting system yet (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Solve the invoice’s problem and start again; this record follows by itself. If the "
                       "invoice was entered by hand, enter its number as reference.")},
    {ErrorCode::PaymentExceedsBalance, QT_TRANSLATE_NOOP("ErrorText", "Payment too large"),
     QT_TRANSLATE_NOOP("ErrorText", "The payment is larger than what is left to pay on its invoice (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Correct the payment or the invoice in the source system, then set the payment back "
                       "to To transfer.")},
    {ErrorCode::TotalDiffers, QT_TRANSLATE_NOOP("ErrorText", "Totals would differ"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The accounting system would compute another total than the source (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Correct the taxes in the source, or choose in Settings to add an adjusting line, "
                       "then set the record back to To transfer.")},
    {ErrorCode::RoundingUnmapped, QT_TRANSLATE_NOOP("ErrorText", "Adjustment not matched"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The accounting system would compute another total than the source (%1), and the "
                       "product of the adjusting line is not chosen."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Choose the product in Mapping, under Rounding, then set the record back to To "
                       "transfer.")},
    {ErrorCode::PeriodClosed, QT_TRANSLATE_NOOP("ErrorText", "Period closed"),
     QT_TRANSLATE_NOOP("ErrorText", "The date falls in a closed period of the accounting system (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Have the period opened in the accounting system, or change the date in the source, "
                       "then set the record back to To transfer.")},
    {ErrorCode::NumberUsed, QT_TRANSLATE_NOOP("ErrorText", "Number already used"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Another document of the accounting system already has this number (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "If it is this very invoice, enter its number as reference. If not, change one of the "
                       "two numbers, then set the record back to To transfer.")},
    {ErrorCode::ReferenceInactive, QT_TRANSLATE_NOOP("ErrorText", "Inactive item"),
     QT_TRANSLATE_NOOP(
         "ErrorText", "The record uses something that is inactive or deleted in the accounting system (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Make it active again there, or choose another one in Mapping, then set the record "
                       "back to To transfer.")},
    {ErrorCode::TransactionLocked, QT_TRANSLATE_NOOP("ErrorText", "Document locked"),
     QT_TRANSLATE_NOOP("ErrorText", "The document is locked in the accounting system (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Release it in the accounting system first, or make the change there by hand.")},
    {ErrorCode::RefusedByLedger, QT_TRANSLATE_NOOP("ErrorText", "Refused"),
     QT_TRANSLATE_NOOP("ErrorText", "The accounting system refuses the record (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Correct what the accounting system names, then set the record back to To transfer.")},
    {ErrorCode::LedgerCannotHold, QT_TRANSLATE_NOOP("ErrorText", "Not possible there"),
     QT_TRANSLATE_NOOP("ErrorText", "The accounting system has no way to hold this (%1)."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Enter it in the accounting system by hand, or change what is named, then set the record "
         "back to To transfer.")},
    {ErrorCode::OutcomeUnknown, QT_TRANSLATE_NOOP("ErrorText", "Outcome not known"),
     QT_TRANSLATE_NOOP("ErrorText", "The record was sent, but no sure answer came back (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Do not enter it by hand. The program looks for it in the accounting system at the "
                       "next run and settles it.")},
    {ErrorCode::ConflictChanged, QT_TRANSLATE_NOOP("ErrorText", "Changed meanwhile"),
     QT_TRANSLATE_NOOP("ErrorText", "Somebody changed the document in the accounting system meanwhile (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Compare both, decide which is right, then set the record back to To transfer or mark "
                       "it as not to be synchronized.")},
    {ErrorCode::ConflictTwoDocuments, QT_TRANSLATE_NOOP("ErrorText", "Two documents found"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Two documents of the accounting system carry the mark of this record (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Keep the right one in the accounting system, void the other one and remove its mark, "
                       "then start again.")},
    {ErrorCode::ConflictTotal, QT_TRANSLATE_NOOP("ErrorText", "Amount differs"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The document in the accounting system has another amount than was sent (%1)."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Let the program cancel it and post it again, or correct the document in the accounting "
         "system. To accept its amount as it is, enter its number as reference.")},
    {ErrorCode::ConflictVoided, QT_TRANSLATE_NOOP("ErrorText", "Voided document"),
     QT_TRANSLATE_NOOP("ErrorText", "The document of this record was voided in the accounting system (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "If it is to be posted again, set the record back to To transfer; if not, mark it as "
                       "not to be synchronized.")},
    {ErrorCode::WriteBackFailed, QT_TRANSLATE_NOOP("ErrorText", "Source not updated"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The record is in the accounting system, but the source system was not told (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Start again: only the status is written, nothing is posted twice. Do not enter the "
                       "record by hand.")},
    {ErrorCode::RecordUnknown, QT_TRANSLATE_NOOP("ErrorText", "Record not found"),
     QT_TRANSLATE_NOOP("ErrorText", "There is no such record in this company (%1)."),
     QT_TRANSLATE_NOOP("ErrorText", "Read the source again, check the kind and the number, then try again.")},
    {ErrorCode::StatusNotAllowed, QT_TRANSLATE_NOOP("ErrorText", "Status not possible"),
     QT_TRANSLATE_NOOP("ErrorText", "This record cannot take this status now (%1)."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Choose another status, or switch In review on in the accounting system settings of the source.")},
    {ErrorCode::ReferenceRequired, QT_TRANSLATE_NOOP("ErrorText", "Reference needed"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "A record marked as transferred needs its reference in the accounting system (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Enter the number or the name that the record has in the accounting system, in "
                       "Référence de synchronisation.")},
    {ErrorCode::PersonUnsettled, QT_TRANSLATE_NOOP("ErrorText", "Not settled yet"),
     QT_TRANSLATE_NOOP("ErrorText", "Records of this person are still under way (%1): nothing was erased."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Start a run, settle what it leaves in error or to check, then erase the person again.")},
    {ErrorCode::InvoiceSettled, QT_TRANSLATE_NOOP("ErrorText", "Payments on it"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Payments or credits are applied to this invoice (%1): it was not cancelled."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Take them off the invoice in the accounting system and cancel it again, or correct the "
         "invoice there and leave it as it is.")},
};

} // namespace

std::span<const ErrorTexts> errorTextsOfRecords()
{
    return Texts;
}

} // namespace passerelle::presentation

// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/tourtext.h"

#include <QCoreApplication>

namespace passerelle::presentation {

namespace {

class Tour
{
    Q_DECLARE_TR_FUNCTIONS(Tour)
};

} // namespace

std::vector<TourText> tourTexts(bool isSample)
{
    std::vector<TourText> texts{
        {Tour::tr("Where everything stands"),
         Tour::tr("Each card counts the records of one status. Click one to see only those; click it again "
                  "to see all.")},
        {Tour::tr("Every record, and why"),
         Tour::tr("Choose a record to see beside it what was sent, what the ledger answered and, when it is "
                  "held up, the button that mends it.")},
        {Tour::tr("Start, when you decide"),
         Tour::tr("Nothing is sent before you press Start. The page Run offers a preview first: every "
                  "record, every amount, and nothing leaves.")},
        {Tour::tr("One authorization"),
         Tour::tr("You sign in on the page of your accounting system, about every 100 days. Passerelle never "
                  "sees the password.")},
        {Tour::tr("Matching names"),
         Tour::tr("Each product, tax and payment type gets its counterpart in the ledger. Suggestions count "
                  "only once you accept them.")},
        {Tour::tr("Proof to the cent"),
         Tour::tr("Each run is listed with its certificate: source, journal and ledger side by side.")}};
    if (isSample)
        texts.back().text += u' ' + Tour::tr("This company is made up, so try all of it.");
    return texts;
}

} // namespace passerelle::presentation

// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplestory.h"

namespace passerelle::test {

using namespace Qt::StringLiterals;
using domain::LedgerAccount;

namespace {

domain::Customer account(const QString &id, const QString &name, const QString &email)
{
    domain::Customer customer;
    customer.id = id;
    customer.name = name;
    customer.email = email;
    customer.phone = u"418 555-0142"_s;
    customer.address.line1 = u"12, rue Principale"_s;
    customer.address.city = u"Rimouski"_s;
    return customer;
}

LedgerAccount held(const QString &id, const QString &name, const QString &email)
{
    return {id, name, name, email, u"418 555-0199"_s, {}};
}

} // namespace

std::vector<service::AccountToVerify> sampleAccounts()
{
    const domain::AccountMatcher matcher{
        {held(u"71"_s, u"Ateliers du Fleuve inc."_s, u"info@ateliers.example"_s),
         held(u"72"_s, u"Coopérative Boréale de Matane"_s, u"admin@boreale.example"_s),
         held(u"73"_s, u"Boréale, coop de solidarité"_s, u"ventes@boreale.example"_s)}};
    std::vector<service::AccountToVerify> accounts;
    for (const domain::Customer &customer :
         {account(u"a1"_s, u"Ateliers du fleuve"_s, u"info@ateliers.example"_s),
          account(u"a2"_s, u"Coopérative boréale"_s, u"ventes@boreale.example"_s),
          account(u"a3"_s, u"Studio Vermeil"_s, u"bonjour@vermeil.example"_s)})
        accounts.push_back({customer, matcher.candidatesFor(customer)});
    return accounts;
}

} // namespace passerelle::test

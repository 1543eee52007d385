// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/samplenames.h"

#include <QByteArray>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

QString SampleRandom::id()
{
    QByteArray bytes;
    for (int i = 0; i < 2; ++i) {
        const quint64 part = m_generator();
        for (int shift = 0; shift < 64; shift += 8)
            bytes.append(char((part >> shift) & 0xff));
    }
    const QString hex = QString::fromLatin1(bytes.toHex());
    return u"%1-%2-%3-%4-%5"_s.arg(hex.sliced(0, 8), hex.sliced(8, 4), hex.sliced(12, 4), hex.sliced(16, 4),
                                   hex.sliced(20, 12));
}

const QList<SampleProduct> &sampleProducts()
{
    static const QList<SampleProduct> products{
        {u"Adhésion individuelle"_s, u"ADH-IND"_s, u"4010"_s, 12'500},
        {u"Adhésion institutionnelle"_s, u"ADH-INS"_s, u"4010"_s, 45'000},
        {u"Adhésion étudiante"_s, u"ADH-ETU"_s, u"4010"_s, 4'000},
        {u"Inscription au congrès annuel"_s, u"CON-INS"_s, u"4020"_s, 38'500},
        {u"Souper-conférence"_s, u"CON-SOU"_s, u"4020"_s, 8'575},
        {u"Atelier de restauration"_s, u"ATE-RES"_s, u"4030"_s, 14'995},
        {u"Formation en ligne"_s, u"FOR-LIG"_s, u"4030"_s, 7'490},
        {u"Revue Estuaire & mémoire"_s, u"REV-EST"_s, u"4040"_s, 2'395},
        {u"Guide des fonds privés"_s, u"GUI-FON"_s, u"4040"_s, 3'310},
        {u"Mandat de numérisation"_s, u"MAN-NUM"_s, u"4050"_s, 118'700},
        {u"Commandite"_s, u"COM-EVE"_s, u"4060"_s, 150'000},
        {u"Don"_s, u"DON"_s, u"4070"_s, 10'000},
    };
    return products;
}

SampleProduct unmappedProduct()
{
    return {u"Zodiaque gonflable usagé"_s, u"ZOD-USA"_s, u"4990"_s, 21'050};
}

QString personName(SampleRandom &random)
{
    static const QStringList first{u"Anaïs"_s,     u"Benoît"_s,    u"Céline"_s,   u"Didier"_s,  u"Élodie"_s,
                                   u"François"_s,  u"Geneviève"_s, u"Hélène"_s,   u"Ismaël"_s,  u"Joëlle"_s,
                                   u"Karim"_s,     u"Léa"_s,       u"Mathéo"_s,   u"Noémie"_s,  u"Océane"_s,
                                   u"Pénélope"_s,  u"Rébecca"_s,   u"Stéphane"_s, u"Thérèse"_s, u"Ulysse"_s,
                                   u"Véronique"_s, u"William"_s,   u"Yoan"_s,     u"Zoé"_s};
    static const QStringList last{
        u"Archambault"_s, u"Bérubé"_s,    u"Côté"_s,     u"D'Amours"_s, u"Éthier"_s,    u"Falardeau"_s,
        u"Gagné"_s,       u"Hébert"_s,    u"Isabelle"_s, u"Jolicœur"_s, u"Kirouac"_s,   u"L'Heureux"_s,
        u"Ménard"_s,      u"Noël"_s,      u"O'Bready"_s, u"Pépin"_s,    u"Quévillon"_s, u"Rhéaume"_s,
        u"St-Onge"_s,     u"Tétreault"_s, u"Uzureau"_s,  u"Vézina"_s,   u"Wilscam"_s,   u"Yelle"_s};
    return random.of(first) + u' ' + random.of(last);
}

QString partyName(SampleRandom &random)
{
    static const QStringList kinds{u"Société d'histoire de %1"_s,      u"Coopérative des arts de %1"_s,
                                   u"Musée maritime de %1"_s,          u"Bibliothèque de %1"_s,
                                   u"Fondation du patrimoine de %1"_s, u"Archives & mémoire de %1"_s,
                                   u"Comité citoyen de %1"_s,          u"Imprimerie %1 & Fils"_s,
                                   u"Librairie L'Encrier – %1"_s,      u"Centre d'études de %1"_s,
                                   u"Festival d'été de %1"_s,          u"Cercle des généalogistes de %1"_s};
    static const QStringList places{u"L'Île-aux-Coudres"_s,
                                    u"Baie-Saint-Paul"_s,
                                    u"Cap-à-l'Aigle"_s,
                                    u"Kamouraska"_s,
                                    u"L'Isle-Verte"_s,
                                    u"Trois-Pistoles"_s,
                                    u"Notre-Dame-du-Portage"_s,
                                    u"Sainte-Luce"_s,
                                    u"Métis-sur-Mer"_s,
                                    u"L'Anse-au-Griffon"_s,
                                    u"Port-au-Persil"_s,
                                    u"Saint-Siméon"_s,
                                    u"Tadoussac"_s,
                                    u"Sacré-Cœur"_s,
                                    u"Les Escoumins"_s,
                                    u"Rivière-Ouelle"_s,
                                    u"Saint-Jean-Port-Joli"_s,
                                    u"L'Islet"_s,
                                    u"Cap-Tourmente"_s,
                                    u"Château-Richer"_s,
                                    u"Québec"_s,
                                    u"Lévis"_s};
    if (random.oneIn(3))
        return personName(random);
    return random.of(kinds).arg(random.of(places));
}

SampleTown town(SampleRandom &random)
{
    static const QList<SampleTown> towns{
        {u"Québec"_s, u"G1R"_s},    {u"Lévis"_s, u"G6V"_s},           {u"L'Isle-aux-Coudres"_s, u"G0A"_s},
        {u"Rimouski"_s, u"G5L"_s},  {u"Rivière-du-Loup"_s, u"G5R"_s}, {u"Baie-Saint-Paul"_s, u"G3Z"_s},
        {u"Montmagny"_s, u"G5V"_s}, {u"Montréal"_s, u"H2X"_s}};
    return towns[random.pick(int(towns.size()))];
}

QString street(SampleRandom &random)
{
    static const QStringList streets{
        u"rue de l'Église"_s, u"chemin des Coudriers"_s,  u"boulevard René-Lévesque Ouest"_s,
        u"rue Saint-Jean"_s,  u"avenue d'Estimauville"_s, u"rang du Nord-Est"_s,
        u"route de l'Anse"_s, u"côte de la Fabrique"_s};
    return u"%1, %2"_s.arg(1 + random.pick(2999)).arg(random.of(streets));
}

QString postalCode(SampleRandom &random, const QString &prefix)
{
    static const QString letters = u"ABCEGHJKLMNPRSTVWXYZ"_s;
    return u"%1 %2%3%4"_s.arg(prefix)
        .arg(1 + random.pick(9))
        .arg(letters[random.pick(int(letters.size()))])
        .arg(1 + random.pick(9));
}

QString phone(SampleRandom &random)
{
    return u"418 555-%1"_s.arg(100 + random.pick(9900), 4, 10, QLatin1Char('0'));
}

QString emailOf(const QString &name)
{
    QString plain;
    for (const QChar c : name.toLower().normalized(QString::NormalizationForm_KD)) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            plain += c;
        else if (c == u' ' && !plain.endsWith(u'-'))
            plain += u'-';
    }
    while (plain.endsWith(u'-'))
        plain.chop(1);
    return u"info@%1.example"_s.arg(plain.left(50));
}

} // namespace passerelle::sandbox

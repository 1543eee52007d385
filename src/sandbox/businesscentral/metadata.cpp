// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/metadata.h"

#include "sandbox/businesscentral/entitytype.h"

#include <QXmlStreamWriter>

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
const auto Namespace = u"Microsoft.NAV"_s;

QString edmType(Kind kind)
{
    switch (kind) {
    case Kind::Guid:
        return u"Edm.Guid"_s;
    case Kind::Date:
        return u"Edm.Date"_s;
    case Kind::DateTime:
        return u"Edm.DateTimeOffset"_s;
    case Kind::Decimal:
        return u"Edm.Decimal"_s;
    case Kind::Whole:
        return u"Edm.Int32"_s;
    case Kind::YesNo:
        return u"Edm.Boolean"_s;
    case Kind::Text:
    case Kind::Code:
    case Kind::Choice:
        break;
    }
    return u"Edm.String"_s;
}

void writeType(QXmlStreamWriter &xml, const EntityType &type)
{
    xml.writeStartElement(u"EntityType"_s);
    xml.writeAttribute(u"Name"_s, type.name);
    xml.writeStartElement(u"Key"_s);
    xml.writeEmptyElement(u"PropertyRef"_s);
    xml.writeAttribute(u"Name"_s, u"id"_s);
    xml.writeEndElement();
    for (const Property &property : type.properties) {
        xml.writeEmptyElement(u"Property"_s);
        xml.writeAttribute(u"Name"_s, property.name);
        xml.writeAttribute(u"Type"_s, edmType(property.kind));
        if (property.length > 0)
            xml.writeAttribute(u"MaxLength"_s, QString::number(property.length));
    }
    for (const Navigation &way : type.ways) {
        const QString target = Namespace + u'.' + way.target;
        xml.writeEmptyElement(u"NavigationProperty"_s);
        xml.writeAttribute(u"Name"_s, way.name);
        xml.writeAttribute(u"Type"_s, way.isCollection ? u"Collection(%1)"_s.arg(target) : target);
    }
    xml.writeEndElement();
}
} // namespace

QByteArray metadataDocument()
{
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.writeStartDocument();
    xml.writeStartElement(u"edmx:Edmx"_s);
    xml.writeAttribute(u"Version"_s, u"4.0"_s);
    xml.writeAttribute(u"xmlns:edmx"_s, u"http://docs.oasis-open.org/odata/ns/edmx"_s);
    xml.writeStartElement(u"edmx:DataServices"_s);
    xml.writeStartElement(u"Schema"_s);
    xml.writeAttribute(u"Namespace"_s, Namespace);
    xml.writeAttribute(u"xmlns"_s, u"http://docs.oasis-open.org/odata/ns/edm"_s);
    for (const EntityType &type : allTypes())
        writeType(xml, type);
    xml.writeStartElement(u"EntityContainer"_s);
    xml.writeAttribute(u"Name"_s, u"NAV"_s);
    for (const EntityType &type : allTypes()) {
        xml.writeEmptyElement(u"EntitySet"_s);
        xml.writeAttribute(u"Name"_s, type.resource);
        xml.writeAttribute(u"EntityType"_s, Namespace + u'.' + type.name);
    }
    xml.writeEndDocument();
    return text;
}

} // namespace passerelle::sandbox::businesscentral

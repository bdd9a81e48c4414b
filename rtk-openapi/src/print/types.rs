//! Objects, enums and unions.

use super::layout::{WIDTH, attribute, doc_lines};
use super::scope::Imports;
use crate::plan::types::{EnumPlan, FieldPlan, Mode, ObjectPlan, Plan, Type, TypeKind, UnionPlan, VariantContent};
use crate::plan::words::{Case, written};

/// Returns the declaration of a type.
pub(super) fn text(plan: &Plan, index: usize, imports: &mut Imports<'_>) -> String {
    let declared = &plan.types[index];
    let docs = doc_lines(&declared.docs, "");
    match &declared.kind {
        TypeKind::Object(object) => format!("{docs}{}", object_text(&declared.name, object, imports)),
        TypeKind::Enum(values) => format!("{docs}{}", enum_text(&declared.name, values, imports)),
        TypeKind::Union(union) => format!("{docs}{}", union_text(plan, &declared.name, union, imports)),
        TypeKind::Open => String::new(),
    }
}

fn object_text(name: &str, object: &ObjectPlan, imports: &mut Imports<'_>) -> String {
    imports.rtk("Nested");
    let is_default = object
        .fields
        .iter()
        .all(|it| (it.optional || matches!(it.r#type, Type::List(_) | Type::Map(_) | Type::Rest)) && !it.nullable);
    let default = if is_default { "Default, " } else { "" };
    let mut text = format!("#[derive(Debug, Clone, {default}PartialEq, Nested)]\n");
    let mut entries = Vec::new();
    if object.read_only {
        entries.push("read_only".to_owned());
    }
    if let Some(case) = object.rename_all {
        entries.push(format!("rename_all = {:?}", case.name()));
    }
    if !entries.is_empty() {
        text.push_str(&attribute("nested", &entries, ""));
    }
    text.push_str("#[non_exhaustive]\n");
    text.push_str(&allows(&object.fields));
    if object.fields.is_empty() {
        text.push_str(&format!("pub struct {name} {{}}\n"));
        return text;
    }
    text.push_str(&format!("pub struct {name} {{\n"));
    for field in &object.fields {
        text.push_str(&field_text(field, object.rename_all, object.read_only, "    ", "pub ", imports));
    }
    text.push_str("}\n");
    text
}

/// Returns the lints that a struct of an API cannot avoid.
pub(super) fn allows(fields: &[FieldPlan]) -> String {
    let bools = fields.iter().filter(|it| it.r#type == Type::Bool && !it.optional).count();
    if bools > 3 {
        "#[allow(clippy::struct_excessive_bools, reason = \"they are the API's\")]\n".to_owned()
    } else {
        String::new()
    }
}

fn enum_text(name: &str, values: &EnumPlan, imports: &mut Imports<'_>) -> String {
    imports.rtk("OpenEnum");
    let mut text = "#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]\n".to_owned();
    if let Some(case) = values.rename_all {
        text.push_str(&attribute("open_enum", &[format!("rename_all = {:?}", case.name())], ""));
    }
    text.push_str("#[non_exhaustive]\n");
    text.push_str(&format!("pub enum {name} {{\n"));
    for ((variant, wire), docs) in values.variants.iter().zip(&values.docs) {
        text.push_str(&doc_lines(docs, "    "));
        let derived = values.rename_all.map_or_else(|| variant.clone(), |case| case.of_variant(variant));
        if derived != *wire {
            text.push_str(&attribute("attribute", &[format!("wire = {wire:?}")], "    "));
        }
        text.push_str(&format!("    {variant},\n"));
    }
    text.push_str("    /// A value that this version does not know, with its text.\n    Other(String),\n}\n");
    text
}

fn union_text(plan: &Plan, name: &str, union: &UnionPlan, imports: &mut Imports<'_>) -> String {
    imports.rtk("Union");
    imports.rtk("OtherKind");
    let mut text = "#[derive(Debug, Clone, PartialEq, Union)]\n".to_owned();
    let mut entries = vec![format!("tag = {:?}", union.tag)];
    if let Some(case) = union.rename_all {
        entries.push(format!("rename_all = {:?}", case.name()));
    }
    let has_fields = union.variants.iter().any(|it| matches!(it.content, VariantContent::Fields(_)));
    if let Some(case) = union.rename_all_fields.filter(|_| has_fields) {
        entries.push(format!("rename_all_fields = {:?}", case.name()));
    }
    text.push_str(&attribute("union", &entries, ""));
    text.push_str("#[non_exhaustive]\n");
    let is_large = |content: &VariantContent| match content {
        VariantContent::Value(_) => true,
        VariantContent::Fields(fields) => fields.iter().any(|it| matches!(it.r#type, Type::Named(_) | Type::Item(_))),
        VariantContent::Unit => false,
    };
    if union.variants.iter().any(|it| is_large(&it.content)) {
        text.push_str("#[allow(clippy::large_enum_variant, reason = \"the kinds are the API's\")]\n");
    }
    text.push_str(&format!("pub enum {name} {{\n"));
    for variant in &union.variants {
        text.push_str(&doc_lines(&variant.docs, "    "));
        let derived = union.rename_all.map_or_else(|| variant.name.clone(), |case| case.of_variant(&variant.name));
        if derived != variant.wire {
            text.push_str(&attribute("union", &[format!("wire = {:?}", variant.wire)], "    "));
        }
        match &variant.content {
            VariantContent::Unit => text.push_str(&format!("    {},\n", variant.name)),
            VariantContent::Value(index) => {
                let content = imports.r#type(&Type::Named(*index));
                text.push_str(&format!("    {}({content}),\n", variant.name));
                let _ = plan;
            }
            VariantContent::Fields(fields) => {
                text.push_str(&format!("    {} {{\n", variant.name));
                for field in fields {
                    let field = FieldPlan { mode: Mode::Both, required: false, ..field.clone() };
                    text.push_str(&field_text(&field, union.rename_all_fields, true, "        ", "", imports));
                }
                text.push_str("    },\n");
            }
        }
    }
    text.push_str("    /// A kind that this version does not know.\n    Other(OtherKind),\n}\n");
    text
}

/// Returns a field with its docs and attributes.
pub(super) fn field_text(
    field: &FieldPlan,
    case: Option<Case>,
    is_read_only: bool,
    indent: &str,
    visibility: &str,
    imports: &mut Imports<'_>,
) -> String {
    let mut docs = field.docs.clone();
    if field.deprecated {
        docs.push_str(if docs.contains('\n') { "\n\nDeprecated." } else { " Deprecated." });
    }
    let mut text = doc_lines(&docs, indent);
    let mut entries = Vec::new();
    if !is_read_only {
        match (field.required, field.required_update) {
            (true, true) => entries.push("required(create, update)".to_owned()),
            (true, false) => entries.push("required".to_owned()),
            (false, true) => entries.push("required(update)".to_owned()),
            (false, false) => {}
        }
        match field.mode {
            Mode::Both => {}
            Mode::ReadOnly => entries.push("read_only".to_owned()),
            Mode::CreateOnly => entries.push("create_only".to_owned()),
            Mode::UpdateOnly => entries.push("update_only".to_owned()),
            Mode::WriteOnly => entries.push("write_only".to_owned()),
            Mode::WriteCreateOnly => entries.extend(["create_only".to_owned(), "write_only".to_owned()]),
            Mode::WriteUpdateOnly => entries.extend(["update_only".to_owned(), "write_only".to_owned()]),
        }
        if field.writable {
            entries.push("writable".to_owned());
        }
    }
    if field.nullable {
        entries.push("nullable".to_owned());
    }
    if field.flatten {
        entries.push("flatten".to_owned());
    } else {
        let derived = case.map_or_else(|| field.name.clone(), |case| case.of_field(&field.name));
        if let Some(request) = &field.request_wire {
            entries.push(format!("wire(request = {request:?}, response = {:?})", field.wire));
        } else if derived != field.wire {
            entries.push(format!("wire = {:?}", field.wire));
        }
    }
    if field.loose {
        entries.push("with = rtk::loose".to_owned());
    }
    if let Some(input) = &field.input {
        entries.push(format!("input = {}", imports.r#type(input)));
    }
    if !entries.is_empty() {
        text.push_str(&attribute("attribute", &entries, indent));
    }
    let mut r#type = imports.r#type(&field.r#type);
    if field.boxed {
        r#type = format!("Box<{type}>");
    }
    if field.optional {
        r#type = format!("Option<{type}>");
    }
    let name = written(&field.name);
    let line = format!("{indent}{visibility}{name}: {type},\n");
    if line.len() <= WIDTH + 1 {
        text.push_str(&line);
    } else {
        text.push_str(&format!("{indent}{visibility}{name}:\n{indent}    {type},\n"));
    }
    text
}

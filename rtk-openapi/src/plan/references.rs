//! Attributes that are ids of other resources: `zone_id` is the id of a zone.

use std::collections::HashMap;

use super::types::{FieldPlan, Plan, Ref, ResourcePlan, Type, TypeKind, VariantContent};
use super::words::{derived_snake, singular};

/// What names of attributes are ids of, by module.
struct Targets {
    own: HashMap<(usize, String), Option<usize>>,
    is_cloudflare: bool,
}

/// Gives attributes that are ids of resources of their module, or of accounts and zones of Cloudflare, the type of that id.
pub(super) fn link(plan: &mut Plan) {
    let targets = Targets::of(plan);
    for ResourcePlan { fields, module, .. } in &mut plan.resources {
        for field in fields {
            targets.link(*module, field);
        }
    }
    for ty in &mut plan.types {
        let module = ty.module;
        match &mut ty.kind {
            TypeKind::Object(object) => {
                for field in &mut object.fields {
                    targets.link(module, field);
                }
            }
            TypeKind::Union(union) => {
                for variant in &mut union.variants {
                    if let VariantContent::Fields(fields) = &mut variant.content {
                        for field in fields {
                            targets.link(module, field);
                        }
                    }
                }
            }
            TypeKind::Enum(_) | TypeKind::Open => {}
        }
    }
}

impl Targets {
    fn of(plan: &Plan) -> Self {
        let mut own: HashMap<(usize, String), Option<usize>> = HashMap::new();
        for (index, resource) in plan.resources.iter().enumerate() {
            // An id that is a number, or that nothing returns, is none to refer to.
            let has_id = resource.fields.iter().any(|it| it.r#type == Type::OwnId && !it.loose);
            if !has_id || resource.verbs.is_empty() {
                continue;
            }
            let usual = format!("{}_id", derived_snake(&resource.name));
            let names = [Some(usual), resource.id_param.clone().filter(|it| it.ends_with("_id"))];
            for name in names.into_iter().flatten() {
                // A name that two resources have refers to neither.
                own.entry((resource.module, name))
                    .and_modify(|it| *it = it.filter(|it| *it == index))
                    .or_insert(Some(index));
            }
        }
        Self { own, is_cloudflare: plan.apis.iter().any(|it| it.is_of_rtk) }
    }

    fn link(&self, module: usize, field: &mut FieldPlan) {
        if field.loose || field.input.is_some() {
            return;
        }
        match &mut field.r#type {
            it @ Type::Text => {
                if let Some(target) = self.find(module, &field.name) {
                    *it = Type::IdOf(target);
                }
            }
            Type::List(item) if **item == Type::Text => {
                if let Some(target) = field.name.strip_suffix("_ids").and_then(|name| {
                    let one = format!("{}_id", singular(name));
                    self.find(module, &one)
                }) {
                    **item = Type::IdOf(target);
                }
            }
            _ => {}
        }
    }

    fn find(&self, module: usize, name: &str) -> Option<Ref> {
        match name {
            "zone_id" | "zone_tag" if self.is_cloudflare => Some(Ref::Rtk("Zone")),
            "account_id" | "account_tag" if self.is_cloudflare => Some(Ref::Rtk("Account")),
            _ => self.own.get(&(module, name.to_owned())).copied().flatten().map(Ref::Resource),
        }
    }
}

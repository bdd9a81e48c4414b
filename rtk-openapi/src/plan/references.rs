//! Attributes that are ids of other resources: `zone_id` is the id of a zone.

use std::collections::HashMap;

use super::types::{FieldPlan, Plan, Ref, ResourcePlan, Type, TypeKind, VariantContent};
use super::words::{derived_snake, singular};

/// What names of attributes are ids of, by module.
struct Targets {
    own: HashMap<(usize, String), Vec<usize>>,
    /// Resources that are the scope of each resource.
    scopes: Vec<Option<Ref>>,
    is_cloudflare: bool,
}

/// Gives attributes that are ids of resources of their module, or of accounts and zones of Cloudflare, the type of that id. The types
/// have their files already.
pub(super) fn link(plan: &mut Plan) {
    let targets = Targets::of(plan);
    let mut files: HashMap<usize, usize> = HashMap::new();
    for file in plan.modules.iter().flat_map(|it| &it.files) {
        files.extend(file.types.iter().map(|index| (*index, file.resource)));
    }
    for (index, ResourcePlan { fields, module, .. }) in plan.resources.iter_mut().enumerate() {
        for field in fields {
            targets.link(*module, Some(index), field);
        }
    }
    for (index, ty) in plan.types.iter_mut().enumerate() {
        let (module, near) = (ty.module, files.get(&index).copied());
        match &mut ty.kind {
            TypeKind::Object(object) => {
                for field in &mut object.fields {
                    targets.link(module, near, field);
                }
            }
            TypeKind::Union(union) => {
                for variant in &mut union.variants {
                    if let VariantContent::Fields(fields) = &mut variant.content {
                        for field in fields {
                            targets.link(module, near, field);
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
        let mut own: HashMap<(usize, String), Vec<usize>> = HashMap::new();
        for (index, resource) in plan.resources.iter().enumerate() {
            // An id that is a number, or that nothing returns, is none to refer to.
            let has_id = resource.fields.iter().any(|it| it.r#type == Type::OwnId && !it.loose);
            if !has_id || resource.verbs.is_empty() {
                continue;
            }
            let usual = format!("{}_id", derived_snake(&resource.name));
            let names = [Some(usual), resource.id_param.clone().filter(|it| it.ends_with("_id"))];
            for name in names.into_iter().flatten() {
                let all = own.entry((resource.module, name)).or_default();
                if !all.contains(&index) {
                    all.push(index);
                }
            }
        }
        let scopes = plan.resources.iter().map(|it| it.scope_type.clone()).collect();
        Self { own, scopes, is_cloudflare: plan.apis.iter().any(|it| it.is_of_rtk) }
    }

    /// Links an attribute in the file of the resource `near`.
    fn link(&self, module: usize, near: Option<usize>, field: &mut FieldPlan) {
        if field.loose || field.input.is_some() {
            return;
        }
        match &mut field.r#type {
            it @ Type::Text => {
                if let Some(target) = self.find(module, near, &field.name) {
                    *it = Type::IdOf(target);
                }
            }
            Type::List(item) if **item == Type::Text => {
                if let Some(target) = field.name.strip_suffix("_ids").and_then(|name| {
                    let one = format!("{}_id", singular(name));
                    self.find(module, near, &one)
                }) {
                    **item = Type::IdOf(target);
                }
            }
            _ => {}
        }
    }

    fn find(&self, module: usize, near: Option<usize>, name: &str) -> Option<Ref> {
        match name {
            "zone_id" | "zone_tag" if self.is_cloudflare => Some(Ref::Rtk("Zone")),
            "account_id" | "account_tag" if self.is_cloudflare => Some(Ref::Rtk("Account")),
            _ => {
                let all = self.own.get(&(module, name.to_owned()))?;
                if let [only] = all.as_slice() {
                    return Some(Ref::Resource(*only));
                }
                // A name that several resources have refers to the one beside the attribute, if there is one.
                let beside = |it: &&usize| {
                    near.is_some_and(|near| self.scopes[near].is_some() && self.scopes[near] == self.scopes[**it])
                };
                let mut found = all.iter().filter(beside);
                let first = found.next()?;
                found.next().is_none().then_some(Ref::Resource(*first))
            }
        }
    }
}

//! Bodies and results that are types of their own.

use super::Assembler;
use super::source::{Sent, Source};
use super::verbs::Context;
use crate::model::{Kind, Use};
use crate::plan::answers::{Answer, Payload, as_list, object_of};
use crate::plan::paging::paging;
use crate::plan::shapes::{At, Side, Sided};
use crate::plan::types::{BodyPlan, EnvelopePlan, OperationPlan, PagingPlan, ResourcePlan, Type};
use crate::plan::words::{camel, camel_words, singular_words, words};

impl<'a> Assembler<'a, '_> {
    /// Plans the body of an action, or of a verb whose body is a type of its own.
    pub(super) fn body(&mut self, source: &Source<'a>, resource: &ResourcePlan, action: &str) -> BodyPlan {
        let owner = &resource.name;
        let is_verb = matches!(action, "create" | "update" | "replace");
        let at = At {
            attribute: format!("{owner}::{action} (body)"),
            name: Some(format!("{owner}{}{}", camel(action), if is_verb { "Input" } else { "" })),
            is_message: true,
            ..At::new(resource.module, owner, &format!("{action}_input"))
        };
        match &source.sent {
            Sent::Nothing => BodyPlan::Default,
            Sent::Multipart => BodyPlan::Multipart,
            Sent::Bytes(media_type) => BodyPlan::Bytes(media_type.clone()),
            Sent::Json(body) | Sent::Form(body) => {
                let value = self.shapes.value(&at, &[Sided { side: Side::Request, value: body.clone() }]);
                if matches!(source.sent, Sent::Form(_)) { BodyPlan::Form(value) } else { BodyPlan::Value(value) }
            }
        }
    }

    /// Plans what an operation returns, apart from the resource itself.
    pub(super) fn returns(
        &mut self,
        plan: &mut OperationPlan,
        answer: &Answer,
        context: &Context,
        resource: &ResourcePlan,
    ) {
        let is_verb = matches!(plan.name.as_str(), "create" | "update" | "replace");
        let payload = match answer {
            Answer::Bytes => {
                plan.returns = Some(Type::Response);
                return;
            }
            Answer::Json(payload) if !self.says_nothing(plan, payload) => payload,
            _ => {
                plan.returns = is_verb.then_some(Type::Nothing);
                return;
            }
        };
        let records = self.records_in(payload, context, resource);
        let payload = records.as_ref().unwrap_or(payload);
        let value = match self.own_value(payload, context, resource) {
            Some(own) => own,
            None => self.result(plan, payload, resource),
        };
        if !payload.key.is_empty() {
            plan.key = Some(payload.key.clone());
        }
        plan.returns_option =
            payload.optional && payload.value.nullable && !matches!(value, Type::List(_) | Type::Map(_) | Type::Any);
        plan.returns = Some(value);
    }

    fn says_nothing(&self, plan: &OperationPlan, payload: &Payload) -> bool {
        match &self.document.of(&payload.value).kind {
            Kind::Map(values) => plan.method != "get" && matches!(self.document.of(values).kind, Kind::Any),
            Kind::Any => matches!(plan.name.as_str(), "create" | "update" | "replace"),
            Kind::Null => true,
            _ => false,
        }
    }

    /// Returns `Self` or a list of it, if that is what a payload is.
    fn own_value(&self, payload: &Payload, context: &Context, resource: &ResourcePlan) -> Option<Type> {
        if self.is_own(&payload.value, context, resource) {
            return Some(Type::Own);
        }
        match &self.document.of(&payload.value).kind {
            Kind::List(item) if self.is_own(item, context, resource) => Some(Type::List(Box::new(Type::Own))),
            _ => None,
        }
    }

    /// Returns the list of records in an object around it.
    fn records_in(&self, payload: &Payload, context: &Context, resource: &ResourcePlan) -> Option<Payload> {
        let object = object_of(self.document, &payload.value).filter(|it| it.properties.len() == 1)?;
        let property = object.properties.first().filter(|it| context.names.contains(&it.name))?;
        let Kind::List(item) = &self.document.of(&property.value).kind else { return None };
        let key =
            if payload.key.is_empty() { property.name.clone() } else { format!("{}.{}", payload.key, property.name) };
        let records = Payload { key, list: true, value: property.value.clone(), ..payload.clone() };
        self.is_own(item, context, resource).then_some(records)
    }

    /// Returns whether values of a schema are records of the resource.
    fn is_own(&self, value: &Use, context: &Context, resource: &ResourcePlan) -> bool {
        !resource.no_id
            && context.base.iter().any(|it| self.shapes.signature(it.schema) == self.shapes.signature(value.schema))
            && self.has_id(value, context.id())
    }

    /// Returns the type of a result.
    fn result(&mut self, plan: &OperationPlan, payload: &Payload, resource: &ResourcePlan) -> Type {
        let (owner, action) = (&resource.name, &plan.name);
        let mut noun = words(action);
        if noun.len() > 1 && matches!(noun[0].as_str(), "get" | "list" | "read") {
            noun.remove(0);
        }
        if noun.len() > 1 && noun.last().is_some_and(|it| it == "of") {
            noun.pop();
        }
        let is_read = plan.method == "get" && plan.name != "read" && plan.name != "read_all";
        let name =
            if is_read { format!("{owner}{}", camel_words(&noun)) } else { format!("{owner}{}Result", camel(action)) };
        let at = At {
            attribute: format!("{owner}::{action} (result)"),
            name: Some(name),
            is_message: !is_read,
            ..At::new(resource.module, owner, &format!("{action}_result"))
        };
        self.shapes.value(&at, &[Sided { side: Side::Response, value: payload.value.clone() }])
    }

    /// Returns the list that an action returns page by page.
    pub(super) fn listing_of(
        &self,
        source: &Source<'a>,
        plan: &OperationPlan,
        branch: usize,
        context: &Context,
        resource: &ResourcePlan,
    ) -> Option<(Payload, PagingPlan)> {
        let Answer::Json(payload) = &source.answer else { return None };
        let list = as_list(self.document, source.operation, payload, &self.finder.payload_names(branch))?;
        let own = paging(self.document, source.operation, &list);
        let has_ids = || self.is_own(&self.finder.item(&list), context, resource);
        let is_paged = own != PagingPlan::single() && (!own.needs_ids() || has_ids());
        (plan.method == "get" && is_paged).then_some((list, own))
    }

    /// Plans what an action returns page by page.
    pub(super) fn returns_listing(
        &mut self,
        plan: &mut OperationPlan,
        list: &Payload,
        paging: PagingPlan,
        context: &Context,
        resource: &ResourcePlan,
        shared: &(EnvelopePlan, PagingPlan),
    ) {
        let (owner, name) = (&resource.name, &plan.name);
        let item = self.finder.item(list);
        let value = if self.is_own(&item, context, resource) {
            Type::Own
        } else {
            let mut one = singular_words(&words(name));
            let item_name = format!("{owner}{}", camel_words(&one));
            if one.len() > 1 && matches!(one[0].as_str(), "get" | "list") {
                one.remove(0);
            }
            let at = At {
                attribute: format!("{owner}::{name} (result)"),
                name: Some(item_name),
                is_item: true,
                ..At::new(resource.module, owner, &one.join("_"))
            };
            match self.shapes.value(&at, &[Sided { side: Side::Response, value: item }]) {
                // A map is no item of a listing.
                Type::Map(_) => Type::Any,
                other => other,
            }
        };
        plan.returns = Some(Type::Listing(Box::new(value)));
        plan.key = Some(list.key.clone()).filter(|key| !key.is_empty());
        plan.paging = Some(paging).filter(|it| *it != shared.1);
        plan.envelope = Some(list.envelope.clone()).filter(|it| *it != shared.0);
    }
}

//! Bodies and results that are types of their own.

use super::Assembler;
use super::source::{Sent, Source};
use crate::model::{Kind, Use};
use crate::plan::answers::Answer;
use crate::plan::shapes::{At, Side, Sided};
use crate::plan::types::{BodyPlan, OperationPlan, ResourcePlan, Type};
use crate::plan::words::{camel, words};

impl<'a> Assembler<'a, '_> {
    /// Plans the body of an action, or of a verb whose body is a type of its own.
    pub(super) fn body(&mut self, source: &Source<'a>, module: usize, owner: &str, action: &str) -> BodyPlan {
        let at =
            At { attribute: format!("{owner}::{action} (body)"), ..At::new(module, owner, &format!("{action}_input")) };
        let named = |at: At| {
            let name = format!("{owner}{}", camel(action));
            At {
                name: Some(if matches!(action, "create" | "update" | "replace") {
                    format!("{owner}{}Input", camel(action))
                } else {
                    name
                }),
                ..at
            }
        };
        match &source.sent {
            Sent::Nothing => BodyPlan::Default,
            Sent::Multipart => BodyPlan::Multipart,
            Sent::Bytes(media_type) => BodyPlan::Bytes(media_type.clone()),
            Sent::Json(body) | Sent::Form(body) => {
                let value = self.shapes.value(&named(at), &[Sided { side: Side::Request, value: body.clone() }]);
                if matches!(source.sent, Sent::Form(_)) { BodyPlan::Form(value) } else { BodyPlan::Value(value) }
            }
        }
    }

    /// Plans what an operation returns, apart from the resource itself.
    #[allow(clippy::too_many_arguments)]
    pub(super) fn returns(
        &mut self,
        plan: &mut OperationPlan,
        answer: &Answer,
        module: usize,
        owner: &str,
        action: &str,
        base: &[Use],
        id: Option<&str>,
        resource: &ResourcePlan,
    ) {
        let is_verb = matches!(action, "create" | "update" | "replace");
        let payload = match answer {
            Answer::Nothing => {
                plan.returns = is_verb.then_some(Type::Nothing);
                return;
            }
            Answer::Bytes => {
                plan.returns = Some(Type::Response);
                return;
            }
            Answer::Json(payload) => payload,
        };
        let kind = &self.document.of(&payload.value).kind;
        let says_nothing = match kind {
            Kind::Map(values) => plan.method != "get" && matches!(self.document.of(values).kind, Kind::Any),
            Kind::Null => true,
            _ => false,
        };
        if says_nothing {
            plan.returns = is_verb.then_some(Type::Nothing);
            return;
        }
        let can_be_record = !base.is_empty() && !resource.no_id;
        let own = |value: &Use, this: &Self| {
            can_be_record && base.iter().any(|it| it.schema == value.schema) && this.has_id(value, id)
        };
        if own(&payload.value, self) {
            plan.returns = Some(Type::Own);
        } else if let (true, Kind::List(item)) = (can_be_record, kind) {
            if own(item, self) {
                plan.returns = Some(Type::List(Box::new(Type::Own)));
            }
        }
        if plan.returns.is_none() {
            let property = format!("{action}_result");
            let mut noun = words(action);
            if noun.len() > 1 && matches!(noun[0].as_str(), "get" | "list" | "read") {
                noun.remove(0);
            }
            let is_read = plan.method == "get" && plan.name != "read" && plan.name != "read_all";
            let name = if is_read {
                format!("{owner}{}", crate::plan::words::camel_words(&noun))
            } else {
                format!("{owner}{}Result", camel(action))
            };
            let at = At {
                attribute: format!("{owner}::{action} (result)"),
                name: Some(name),
                ..At::new(module, owner, &property)
            };
            let value = self.shapes.value(&at, &[Sided { side: Side::Response, value: payload.value.clone() }]);
            plan.returns = Some(value);
        }
        if !payload.key.is_empty() {
            plan.key = Some(payload.key.clone());
        }
        let is_collection = matches!(plan.returns, Some(Type::List(_) | Type::Map(_)));
        plan.returns_option =
            payload.optional && payload.value.nullable && !is_collection && plan.returns != Some(Type::Any);
    }
}

//! The body of an operation that sends no attributes.

use super::calls::Builder;
use super::layout::{Call, Chain};
use super::sample;
use super::values::Position;
use crate::model::{Content, Kind, Operation, Use};
use crate::plan::types::{BodyPlan, Type};

impl Builder<'_> {
    /// Returns the body of an operation that has one of its own.
    pub(super) fn body(&mut self) -> Result<Option<String>, String> {
        let content = content(self.source);
        let schema = content.and_then(|it| it.schema.clone());
        let missing = || "its body has no constructor".to_owned();
        Ok(Some(match &self.operation.body {
            BodyPlan::Default | BodyPlan::FormAttributes | BodyPlan::Constant(..) => return Ok(None),
            BodyPlan::Value(r#type) => {
                let value =
                    self.values.value(r#type, schema.as_ref(), &[], "body", Position::Exact).ok_or_else(missing)?;
                if *r#type == Type::Text { format!("rtk::Json({value})") } else { value }
            }
            BodyPlan::Form(r#type) => {
                let value =
                    self.values.value(r#type, schema.as_ref(), &[], "body", Position::Exact).ok_or_else(missing)?;
                format!("rtk::Form({value})")
            }
            BodyPlan::Bytes(Some(media_type)) if media_type.ends_with("json") => "rtk::Body::from(\"{}\")".to_owned(),
            BodyPlan::Bytes(_) => "rtk::Body::from(\"content\")".to_owned(),
            BodyPlan::Multipart => self.multipart(schema.as_ref()),
        }))
    }

    fn multipart(&mut self, schema: Option<&Use>) -> String {
        let mut chain = Chain::new(Call::new("rtk::Multipart::new", Vec::new()));
        let document = self.subject.document;
        let kind = schema.map(|it| &document.of(it).kind);
        let properties = match kind {
            Some(Kind::Object(object)) => object.properties.as_slice(),
            Some(Kind::Union(union)) if !union.common.properties.is_empty() => union.common.properties.as_slice(),
            _ => &[],
        };
        for property in properties {
            if property.value.read_only || !self.values.is_set(property.required) {
                continue;
            }
            let name = format!("{:?}", property.name);
            let schema = document.of(&property.value);
            chain.add(match &schema.kind {
                Kind::Text(text) if text.format.as_deref() == Some("binary") => {
                    let arguments =
                        [name, "\"file.txt\"".to_owned(), "\"text/plain\"".to_owned(), "\"content\"".to_owned()];
                    Call::new(".file", arguments.to_vec())
                }
                Kind::Object(_) | Kind::Map(_) | Kind::List(_) | Kind::Union(_) => {
                    let value = format!("&{}", self.values.json(Some(&property.value), &property.name));
                    Call::new(".json", vec![name, value])
                }
                _ => {
                    let text = sample::text(document, Some(&property.value), &[], &property.name);
                    Call::new(".text", vec![name, format!("{text:?}")])
                }
            });
        }
        if chain.len() == 0 { chain.on_one_line() } else { self.values.bind("form", &chain) }
    }
}

/// Returns the content of a request that the declaration sends.
pub(super) fn content(operation: &Operation) -> Option<&Content> {
    let body = operation.body.as_ref()?;
    body.contents.iter().find(|it| it.is_json()).or(body.contents.first())
}

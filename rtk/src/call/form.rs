//! Bodies of operations that send forms.
//!
//! Everything that puts a body together makes JSON, also [`body_key`](crate::Request::body_key). It becomes a form once, before the first attempt.

use crate::call::{Call, Target};
use crate::descriptor::BodyKind;
use crate::error::Error;
use crate::input::content::Content;
use crate::input::form::{self, Null};

impl Call {
    /// Turns the JSON object of the body into a form, if the declaration says so.
    pub(super) fn encode_form(&mut self) -> Result<(), Error> {
        let Target::Operation(resource, operation) = self.target else { return Ok(()) };
        if !operation.form.unwrap_or(resource.form) {
            return Ok(());
        }
        let null = match operation.body {
            // These hold null only where the caller has set it.
            BodyKind::Attributes | BodyKind::Keys => Null::Empty,
            BodyKind::Value(_) | BodyKind::Nothing => Null::LeftOut,
        };
        if let Some(json) = self.body.as_ref().and_then(Content::as_json) {
            self.body = Some(form::from_json(json, null)?);
        }
        Ok(())
    }
}

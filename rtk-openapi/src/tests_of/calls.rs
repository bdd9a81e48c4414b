//! The call of an operation, as a user would write it.

use super::bodies::content;
use super::layout::{Call, Chain};
use super::lookups::{field_wire, property};
use super::values::{Extent, Position, Values};
use super::way::{self, Ids, Needs};
use crate::document::Node;
use crate::model::{Document, Location, Operation, Use};
use crate::plan::types::{BodyPlan, FieldPlan, Mode, OperationPlan, ParameterPlan, Plan, ResourcePlan, Type};
use crate::plan::words::written;

/// A call, and what the test has to import for it.
pub(super) struct Test {
    /// Statements, without the last one.
    pub(super) statements: String,
    /// Whether there is something that is optional.
    pub(super) has_optional: bool,
    pub(super) has_tree: bool,
}

/// What a test is about.
pub(super) struct Subject<'a> {
    pub(super) document: &'a Document,
    pub(super) plan: &'a Plan,
    pub(super) resource: &'a ResourcePlan,
    /// The call that returns the client.
    pub(super) client: Call,
}

/// Returns the test of an operation, or why there is none.
pub(super) fn test(
    subject: &Subject<'_>,
    operation: &OperationPlan,
    is_verb: bool,
    extent: Extent,
    needs: &mut Needs,
) -> Result<Test, String> {
    let source = &subject.document.operations[operation.source];
    let mut ids = Ids::new(subject.document, source);
    let (scope, name) = way::scope(subject.plan, subject.resource, subject.client.clone(), &mut ids, needs);
    let mut builder = Builder {
        subject,
        operation,
        source,
        ids,
        values: Values::new(subject.document, subject.plan, extent),
        scope: String::new(),
    };
    builder.scope = builder.values.bind(&name, &scope);
    let mut chain = if is_verb { builder.verb(needs)? } else { builder.action()? };
    if matches!(operation.returns, Some(Type::Listing(_))) {
        chain.add(Call::new(".first", Vec::new()));
    }
    chain.add(Call::name(".await").or_return());
    builder.values.statements.push_str(&chain.statement(""));
    let Values { statements, has_optional, has_tree, .. } = builder.values;
    Ok(Test { statements, has_optional, has_tree })
}

pub(super) struct Builder<'a> {
    pub(super) subject: &'a Subject<'a>,
    pub(super) operation: &'a OperationPlan,
    pub(super) source: &'a Operation,
    ids: Ids,
    pub(super) values: Values<'a>,
    /// The variable of the scope.
    scope: String,
}

impl Builder<'_> {
    fn verb(&mut self, needs: &mut Needs) -> Result<Chain, String> {
        let resource = self.subject.resource;
        let name = self.operation.name.as_str();
        if resource.singleton {
            return self.verb_of_singleton(name, needs);
        }
        let mut chain = Chain::new(Call::name(self.scope.clone()));
        match name {
            "all" => {
                chain.add(Call::new(format!(".{}", way::plural(resource)), Vec::new()));
                if let Some(filter) = self.filter()? {
                    chain.add(Call::new(".filter", vec![filter]));
                }
                chain.add(Call::new(".first", Vec::new()));
            }
            "find" => {
                chain.add(Call::new(format!(".{}", way::plural(resource)), Vec::new()));
                chain.add(Call::new(".find", vec![self.ids.next()]));
                self.setters(&mut chain)?;
            }
            "create" => {
                chain.add(Call::new(format!(".{}", way::plural(resource)), Vec::new()));
                let input = self.input()?;
                chain.add(Call::new(".create", vec![input]));
            }
            "destroy" => {
                chain.add(Call::new(format!(".{}", way::singular(resource)), vec![self.ids.next()]));
                chain.add(Call::new(".destroy", Vec::new()));
                self.setters(&mut chain)?;
            }
            _ => {
                chain.add(Call::new(format!(".{}", way::singular(resource)), vec![self.ids.next()]));
                let input = self.input()?;
                chain.add(Call::new(format!(".{name}"), vec![input]));
            }
        }
        Ok(chain)
    }

    fn verb_of_singleton(&mut self, name: &str, needs: &mut Needs) -> Result<Chain, String> {
        let resource = self.subject.resource;
        if name == "create" {
            let input = self.input()?;
            let scope = format!("&{}", self.scope);
            return Ok(Chain::new(Call::new(format!("{}::create", resource.name), vec![scope, input])));
        }
        let mut chain = Chain::new(Call::name(self.scope.clone()));
        chain.add(Call::new(format!(".{}", way::singular(resource)), Vec::new()));
        if name == "find" {
            self.setters(&mut chain)?;
            return Ok(chain);
        }
        if way::is_read(resource) {
            needs.as_scope = true;
            chain.add(Call::new(".as_scope", Vec::new()));
        }
        if name == "destroy" {
            chain.add(Call::new(".destroy", Vec::new()));
            self.setters(&mut chain)?;
        } else {
            let input = self.input()?;
            chain.add(Call::new(format!(".{name}"), vec![input]));
        }
        Ok(chain)
    }

    fn action(&mut self) -> Result<Chain, String> {
        let (resource, operation) = (self.subject.resource, self.operation);
        // An action with placeholders is on the collection, unless the declaration says otherwise.
        let has_placeholders = operation.path.contains('{');
        let is_function = resource.no_id || if resource.singleton { has_placeholders } else { operation.on_collection };
        let mut arguments = Vec::new();
        let mut chain = if is_function {
            arguments.push(format!("&{}", self.scope));
            None
        } else {
            let mut chain = Chain::new(Call::name(self.scope.clone()));
            let id = if resource.singleton { Vec::new() } else { vec![self.ids.next()] };
            chain.add(Call::new(format!(".{}", way::singular(resource)), id));
            Some(chain)
        };
        for argument in &operation.arguments {
            if operation.path.contains(&format!("{{{}}}", argument.name))
                || operation.path.contains(&format!("{{*{}}}", argument.name))
            {
                arguments.push(self.ids.next());
                continue;
            }
            let parameter = operation.parameters.iter().find(|it| it.name == argument.name);
            let parameter = parameter.ok_or_else(|| format!("nothing is called `{}`", argument.name))?;
            arguments.push(self.parameter(parameter).ok_or_else(|| format!("no value for `{}`", argument.name))?);
        }
        if let Some(body) = self.body()? {
            arguments.push(body);
        }
        let name = written(&operation.name);
        match &mut chain {
            Some(chain) => chain.add(Call::new(format!(".{name}"), arguments)),
            None => chain = Some(Chain::new(Call::new(format!("{}::{name}", resource.name), arguments))),
        }
        let mut chain = chain.unwrap_or_else(|| Chain::new(Call::name(self.scope.clone())));
        self.setters(&mut chain)?;
        Ok(chain)
    }

    /// Returns `NewShop::new(…)` and the like, or the value of a body.
    fn input(&mut self) -> Result<String, String> {
        if let Some(body) = self.body()? {
            return Ok(body);
        }
        let resource = self.subject.resource;
        let is_update = self.operation.name == "update";
        let r#type = if is_update { format!("{}Changes", resource.name) } else { format!("New{}", resource.name) };
        let schema = content(self.source).and_then(|it| it.schema.clone());
        let sent: Vec<&FieldPlan> = resource.fields.iter().filter(|it| is_sent(resource, it, is_update)).collect();
        let is_argument = |field: &FieldPlan| if is_update { field.required_update } else { field.required };
        let mut arguments = Vec::new();
        for field in sent.iter().filter(|it| is_argument(it)) {
            let value = self.values.field(field, schema.as_ref(), Position::Converted);
            arguments.push(value.ok_or_else(|| format!("no value for `{}`", field.name))?);
        }
        // `create` and `replace` have their parameters in one type.
        let of_create = resource
            .verbs
            .iter()
            .find(|it| it.name == "create" && matches!(it.body, BodyPlan::Default | BodyPlan::FormAttributes));
        let owner = of_create.filter(|_| !is_update).unwrap_or(self.operation);
        for parameter in owner.parameters.iter().filter(|it| it.required && it.constant.is_none()) {
            arguments.push(self.parameter(parameter).ok_or_else(|| format!("no value for `{}`", parameter.name))?);
        }
        let mut chain = Chain::new(Call::new(format!("{type}::new"), arguments));
        for field in sent.iter().filter(|it| !is_argument(it)) {
            // What this request of the resource does not have is not sent.
            if schema.is_some()
                && !field.flatten
                && property(self.subject.document, schema.as_ref(), field_wire(field)).is_none()
            {
                continue;
            }
            self.values.set(&mut chain, field, schema.as_ref());
        }
        let own = self.operation;
        self.set_parameters(&mut chain, own)?;
        let short = chain.on_one_line();
        let is_short = chain.len() == 0 && short.len() <= 50;
        Ok(if is_short { short } else { self.values.bind(if is_update { "changes" } else { "new" }, &chain) })
    }

    /// Returns `ShopFilter::new(…)` with setters, unless nothing is set.
    fn filter(&mut self) -> Result<Option<String>, String> {
        let operation = self.operation;
        let mut arguments = Vec::new();
        for parameter in operation.parameters.iter().filter(|it| it.required && it.constant.is_none()) {
            arguments.push(self.parameter(parameter).ok_or_else(|| format!("no value for `{}`", parameter.name))?);
        }
        let is_needed = !arguments.is_empty();
        let mut chain = Chain::new(Call::new(format!("{}Filter::new", self.subject.resource.name), arguments));
        self.set_parameters(&mut chain, operation)?;
        if !is_needed && chain.len() == 0 {
            return Ok(None);
        }
        Ok(Some(self.values.bind("filter", &chain)))
    }

    /// Adds the setters of parameters that are no arguments.
    fn setters(&mut self, chain: &mut Chain) -> Result<(), String> {
        let operation = self.operation;
        self.set_parameters(chain, operation)
    }

    fn set_parameters(&mut self, chain: &mut Chain, operation: &OperationPlan) -> Result<(), String> {
        for parameter in operation.parameters.iter().filter(|it| it.constant.is_none() && !it.required) {
            if operation.arguments.iter().any(|it| it.name == parameter.name) {
                continue;
            }
            let needed = self.declared(parameter).is_some_and(|it| it.2);
            if !self.values.is_set(needed) {
                continue;
            }
            if let Some(value) = self.parameter(parameter) {
                chain.add(Call::new(format!(".{}", written(&parameter.name)), vec![value]));
            } else if needed {
                return Err(format!("no value for `{}`", parameter.name));
            }
        }
        Ok(())
    }

    fn parameter(&mut self, parameter: &ParameterPlan) -> Option<String> {
        let (schema, examples, _) = self.declared(parameter).unwrap_or((None, Vec::new(), false));
        self.values.value(&parameter.r#type, schema.as_ref(), &examples, &parameter.name, Position::Converted)
    }

    /// Returns the schema of a parameter in the document, its examples, and whether it is required.
    fn declared(&self, parameter: &ParameterPlan) -> Option<(Option<Use>, Vec<Node>, bool)> {
        let wire = match &parameter.wire {
            Some(wire) => wire.clone(),
            None if parameter.is_header => parameter.name.replace('_', "-"),
            None => parameter.name.clone(),
        };
        let location = if parameter.is_header { Location::Header } else { Location::Query };
        let mut all = self.source.parameters.iter().filter(|it| it.location == location);
        let is_it = |name: &str| if parameter.is_header { name.eq_ignore_ascii_case(&wire) } else { name == wire };
        if let Some(found) = all.find(|it| is_it(&it.name)) {
            return Some((Some(found.schema.clone()), found.examples.clone(), found.required));
        }
        // An object is sent as parameters of its own.
        let document = self.subject.document;
        self.source.parameters.iter().find_map(|it| {
            let name =
                wire.strip_prefix(&format!("{}[", it.name)).and_then(|rest| rest.strip_suffix(']')).unwrap_or(&wire);
            let found = property(document, Some(&it.schema), name)?;
            Some((Some(found.value.clone()), Vec::new(), it.required && found.required))
        })
    }
}

/// Returns whether a create or an update sends an attribute.
fn is_sent(resource: &ResourcePlan, field: &FieldPlan, is_update: bool) -> bool {
    let is_id = field.r#type == Type::OwnId;
    if is_id && !field.required && !field.required_update {
        return false;
    }
    if resource.read_only_attributes
        && !field.writable
        && !field.required
        && !field.required_update
        && field.mode == Mode::Both
        && field.input.is_none()
    {
        return false;
    }
    match field.mode {
        Mode::ReadOnly => false,
        Mode::Both | Mode::WriteOnly => true,
        Mode::CreateOnly | Mode::WriteCreateOnly => !is_update,
        Mode::UpdateOnly | Mode::WriteUpdateOnly => is_update,
    }
}

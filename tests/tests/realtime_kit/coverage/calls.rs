//! Compares an operation of the document with the calls that are declared for it: path and query.

use std::collections::{BTreeMap, BTreeSet};

use rtk::Descriptor;
use rtk::descriptor::{Kind, Operation, Parameter};
use rtk::realtime_kit::RESOURCES;

use crate::coverage::differences::Differences;
use crate::coverage::schema::Schema;
use crate::coverage::types::{Type, inside};
use crate::coverage::{bodies, responses};
use crate::support::{Document, Documented};

/// One declared operation.
#[derive(Clone, Copy)]
pub(crate) struct Call {
    pub(crate) resource: &'static Descriptor,
    pub(crate) operation: &'static Operation,
}

impl Call {
    pub(crate) fn path(self) -> String {
        assert_eq!(self.resource.paths.len(), 1, "RealtimeKit's resources have one path each");
        self.operation.path(&self.resource.paths[0])
    }

    pub(crate) fn name(self) -> String {
        format!("{}::{}", self.resource.name, self.operation.name)
    }
}

pub(crate) fn all() -> Vec<Call> {
    let of = |resource: &&'static Descriptor| {
        let resource = *resource;
        resource.operations.iter().map(move |operation| Call { resource, operation })
    };
    RESOURCES.iter().flat_map(of).collect()
}

/// The calls with this method and path. Placeholders are compared by position, since their names may differ.
pub(crate) fn of(documented: &Documented<'_>) -> Vec<Call> {
    let fits = |call: &Call| {
        call.operation.method.as_str() == documented.method && nameless(&call.path()) == nameless(documented.path)
    };
    all().into_iter().filter(fits).collect()
}

pub(crate) fn compare(documented: &Documented<'_>, differences: &mut Differences) {
    let id = documented.id();
    let calls = of(documented);
    if calls.is_empty() {
        differences.add(format!("`{id}`: not declared"));
        return;
    }
    for call in &calls {
        if call.operation.id != Some(id) {
            differences.add(format!("`{id}`: `{}` has the id {:?}", call.name(), call.operation.id));
        }
        for (documented, declared) in placeholders(documented.path).into_iter().zip(placeholders(&call.path())) {
            if documented != declared {
                differences
                    .add(format!("`{id}`: placeholder documented as `{{{documented}}}`, declared as `{{{declared}}}`"));
            }
        }
    }
    query(documented, &calls, differences);
    bodies::compare(documented, &calls, differences);
    responses::compare(documented, &calls, differences);
}

/// Reports calls that are not documented.
pub(crate) fn undocumented(document: &Document, differences: &mut Differences) {
    let documented: BTreeSet<_> =
        document.operations().iter().map(|it| (it.method.clone(), nameless(it.path))).collect();
    for call in all() {
        let method = call.operation.method.as_str().to_owned();
        if !documented.contains(&(method, nameless(&call.path()))) {
            differences.add(format!("`{}`: not documented", call.name()));
        }
        if !call.operation.headers.is_empty() {
            differences.add(format!("`{}`: headers not documented", call.name()));
        }
    }
}

fn query(documented: &Documented<'_>, calls: &[Call], differences: &mut Differences) {
    let id = documented.id();
    let mut declared: BTreeMap<&str, &Parameter> = BTreeMap::new();
    let mut paged: Vec<&str> = Vec::new();
    for call in calls {
        declared.extend(call.operation.query.iter().map(|it| (it.wire, it)));
        if let (Kind::All, Some((page, size))) = (call.operation.kind, call.resource.paging.number_keys()) {
            paged.extend([page, size]);
        }
    }
    let mut parameters = documented.query();
    paged.retain(|key| {
        let found = parameters.iter().position(|it| it.name == *key && !it.required);
        found.map(|at| parameters.remove(at)).is_none()
    });
    for key in paged {
        differences.add(format!("`{id}?{key}`: sent to select a page, not documented"));
    }
    for parameter in parameters {
        let name = parameter.name;
        let Some(found) = declared.remove(name) else {
            differences.add(format!("`{id}?{name}`: not declared"));
            continue;
        };
        if parameter.required != found.required {
            differences.add(format!(
                "`{id}?{name}`: documented as required: {}, declared as required: {}",
                parameter.required, found.required
            ));
        }
        let what = match (inside(found.ty, "Vec"), parameter.schema.items()) {
            (Some(inner), Some(items)) => scalar(inner, &items),
            _ => scalar(found.ty, &parameter.schema),
        };
        for what in what {
            differences.add(format!("`{id}?{name}`: {what}"));
        }
    }
    for name in declared.into_keys() {
        differences.add(format!("`{id}?{name}`: not documented"));
    }
}

fn scalar(text: &str, schema: &Schema<'_>) -> Vec<String> {
    Type::of(text, "").differs(schema)
}

fn placeholders(path: &str) -> Vec<&str> {
    path.split('/').filter_map(|it| it.strip_prefix('{')?.strip_suffix('}')).collect()
}

pub(crate) fn nameless(path: &str) -> String {
    let segments = path.split('/').map(|it| if it.starts_with('{') { "{}" } else { it });
    segments.collect::<Vec<_>>().join("/")
}

//! A fake of a payment API: it keeps the response of each idempotency key, and refuses parameters that it does not know.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use serde_json::{Map, Value, json};

use crate::support::{Reply, Sent, Server};
use crate::wire::{Parts, pairs, reply};

/// The key that it accepts.
pub(super) const KEY: &str = "sk_test_0f-the-tests";

pub(super) struct Fake {
    server: Server,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    customers: Vec<Value>,
    charges: Vec<Value>,
    /// For each idempotency key, the request and the response.
    done: BTreeMap<String, (String, u16, Value)>,
    /// How many responses get lost after the request has been carried out.
    lost: usize,
}

/// The status and the body of an error.
type Refusal = (u16, Value);

impl Fake {
    pub(super) async fn start() -> Self {
        let state = Arc::<Mutex<State>>::default();
        let shared = Arc::clone(&state);
        let server = Server::replying(move |sent| answer(sent, &mut shared.lock().unwrap())).await;
        Self { server, state }
    }

    pub(super) fn origin(&self) -> String {
        self.server.origin()
    }

    pub(super) fn sent(&self) -> Vec<Sent> {
        self.server.sent()
    }

    /// The bodies of all requests, as text.
    pub(super) fn forms(&self) -> Vec<String> {
        self.sent().into_iter().map(|sent| String::from_utf8(sent.body).unwrap()).collect()
    }

    pub(super) fn charges(&self) -> usize {
        self.state.lock().unwrap().charges.len()
    }

    /// Carries out the next requests, but answers with 503.
    pub(super) fn lose_responses(&self, count: usize) {
        self.state.lock().unwrap().lost = count;
    }

    /// Adds customers with these names.
    pub(super) fn add_customers(&self, names: &[&str]) {
        let mut state = self.state.lock().unwrap();
        for name in names {
            let id = format!("cus_{}", state.customers.len() + 1);
            state.customers.push(json!({"id": id, "object": "customer", "name": name, "created": 1_700_000_000, "balance": 0, "metadata": {}}));
        }
    }
}

fn answer(sent: &Sent, state: &mut State) -> Reply {
    let (status, body) = match refusal(sent) {
        Some(refusal) => refusal,
        None => carry_out_once(sent, state),
    };
    if sent.method == "POST" && state.lost > 0 {
        state.lost -= 1;
        return Reply::new(503, &[("request-id", "req_lost")], "upstream connect error");
    }
    reply(status, "application/json", &[("request-id", "req_1"), ("stripe-version", "2024-06-20")], &body)
}

fn error(status: u16, kind: &str, code: &str, param: &str, message: &str) -> Refusal {
    let doc_url = format!("https://stripe.com/docs/error-codes/{}", code.replace('_', "-"));
    (status, json!({"error": {"type": kind, "code": code, "param": param, "message": message, "doc_url": doc_url}}))
}

fn invalid(code: &str, param: &str, message: &str) -> Refusal {
    error(400, "invalid_request_error", code, param, message)
}

/// What is refused whatever the path.
fn refusal(sent: &Sent) -> Option<Refusal> {
    if sent.header("authorization") != Some(&format!("Bearer {KEY}")) {
        return Some((
            401,
            json!({"error": {"type": "invalid_request_error", "message": "Invalid API Key provided: sk_****"}}),
        ));
    }
    if sent.header("stripe-version") != Some("2024-06-20") {
        return Some(invalid("version", "", "Invalid Stripe API version"));
    }
    let is_form = sent.header("content-type") == Some("application/x-www-form-urlencoded");
    match (&*sent.method, sent.body.is_empty()) {
        ("POST", false) if !is_form => Some(invalid(
            "content_type",
            "",
            "Invalid request: the body must have the content type application/x-www-form-urlencoded",
        )),
        ("GET" | "DELETE", false) => Some(invalid("body", "", "Received a body with a request that takes none")),
        _ => None,
    }
}

/// A POST that was carried out before is answered as it was then.
fn carry_out_once(sent: &Sent, state: &mut State) -> Refusal {
    let Some(key) = sent.header("idempotency-key").filter(|_| sent.method == "POST") else {
        return carry_out(sent, state);
    };
    let request = format!("{} {}", sent.target, String::from_utf8_lossy(&sent.body));
    if let Some((earlier, status, body)) = state.done.get(key) {
        return match *earlier == request {
            true => (*status, body.clone()),
            false => {
                let message =
                    "Keys for idempotent requests can only be used with the same parameters they were first used with.";
                error(400, "idempotency_error", "idempotency_key_in_use", "", message)
            }
        };
    }
    let (status, body) = carry_out(sent, state);
    state.done.insert(key.to_owned(), (request, status, body.clone()));
    (status, body)
}

fn carry_out(sent: &Sent, state: &mut State) -> Refusal {
    let parts = Parts::of(sent);
    let form = match form(&sent.body) {
        Ok(form) => form,
        Err(refusal) => return refusal,
    };
    let (method, path) = parts.route();
    match (method, path.as_slice()) {
        ("GET", ["v1", "customers"]) => list(&parts, &["email", "created[gte]"], &state.customers, &[], |customer| {
            parts.query("email").is_none_or(|email| customer["email"] == email)
                && parts.number("created[gte]").is_none_or(|since| customer["created"].as_u64() >= Some(since as u64))
        }),
        ("POST", ["v1", "customers"]) => {
            let mut new = json!({
                "id": format!("cus_{}", state.customers.len() + 1),
                "object": "customer", "created": 1_700_000_000, "balance": 0, "metadata": {}, "email": null, "name": null,
            });
            match set(&mut new, &form, CUSTOMER) {
                Some(refusal) => refusal,
                None => {
                    state.customers.push(new.clone());
                    (200, new)
                }
            }
        }
        (_, ["v1", "customers", id]) => match position(&state.customers, id) {
            Some(at) => one_customer(method, at, &form, state),
            None => missing("customer", "id", id),
        },
        ("GET", ["v1", "charges"]) => {
            list(&parts, &["customer", "expand[]"], &state.charges, &state.customers, |charge| {
                parts.query("customer").is_none_or(|id| charge["customer"] == id)
            })
        }
        ("POST", ["v1", "charges"]) => charge(&form, state),
        (_, ["v1", "charges", id, rest @ ..]) => match position(&state.charges, id) {
            Some(at) => one_charge(method, rest, &parts, &form, at, state),
            None => missing("charge", "id", id),
        },
        _ => error(404, "invalid_request_error", "url_invalid", "", "Unrecognized request URL"),
    }
}

fn position(of: &[Value], id: &str) -> Option<usize> {
    of.iter().position(|object| object["id"] == id)
}

fn missing(what: &str, param: &str, id: &str) -> Refusal {
    error(404, "invalid_request_error", "resource_missing", param, &format!("No such {what}: '{id}'"))
}

const CUSTOMER: &[&str] = &["email", "name", "balance", "metadata", "shipping", "preferred_locales"];

/// Sets what a form says. A key that is not known is refused.
fn set(object: &mut Value, form: &Map<String, Value>, known: &[&str]) -> Option<Refusal> {
    for (key, value) in form {
        if !known.contains(&&**key) {
            return Some(invalid("parameter_unknown", key, &format!("Received unknown parameter: {key}")));
        }
        match (&**key, value) {
            // Metadata are merged. An empty text deletes.
            ("metadata", Value::Object(members)) => {
                let metadata = object["metadata"].as_object_mut().unwrap();
                for (key, value) in members {
                    match value == "" {
                        true => drop(metadata.remove(key)),
                        false => drop(metadata.insert(key.clone(), value.clone())),
                    }
                }
            }
            ("balance" | "amount", Value::String(number)) => match number.parse::<i64>() {
                Ok(number) => object[key] = json!(number),
                Err(_) => return Some(invalid("parameter_invalid_integer", key, "Invalid integer")),
            },
            ("preferred_locales", locales) if !locales.is_array() => return Some(invalid("", key, "Invalid array")),
            ("shipping", shipping) if !shipping["address"].is_object() => {
                return Some(invalid(
                    "parameter_missing",
                    "shipping[address]",
                    "Missing required param: shipping[address].",
                ));
            }
            (_, value) => object[key] = if value == "" { Value::Null } else { value.clone() },
        }
    }
    None
}

fn one_customer(method: &str, at: usize, form: &Map<String, Value>, state: &mut State) -> Refusal {
    let customer = &mut state.customers[at];
    match method {
        "GET" => (200, customer.clone()),
        "POST" => match set(customer, form, CUSTOMER) {
            Some(refusal) => refusal,
            None => (200, customer.clone()),
        },
        "DELETE" => {
            *customer = json!({"id": customer["id"], "object": "customer", "deleted": true});
            (200, customer.clone())
        }
        _ => error(404, "invalid_request_error", "url_invalid", "", "Unrecognized request URL"),
    }
}

fn charge(form: &Map<String, Value>, state: &mut State) -> Refusal {
    let id = format!("ch_{}", state.charges.len() + 1);
    let captured = form.get("capture").is_none_or(|capture| capture == "true");
    let mut charge = json!({
        "id": id, "object": "charge", "status": "succeeded", "customer": null, "metadata": {}, "amount": null, "amount_captured": 0,
    });
    if form.get("source").and_then(Value::as_str) == Some("tok_insufficientFunds") {
        let (status, mut body) =
            error(402, "card_error", "card_declined", "source", "Your card has insufficient funds.");
        body["error"]["decline_code"] = json!("insufficient_funds");
        body["error"]["charge"] = json!(id);
        return (status, body);
    }
    for required in ["amount", "currency", "source"] {
        if !form.contains_key(required) {
            return invalid("parameter_missing", required, &format!("Missing required param: {required}."));
        }
    }
    if let Some(refusal) = set(&mut charge, form, &["amount", "currency", "source", "customer", "capture", "metadata"])
    {
        return refusal;
    }
    if charge["amount"].as_i64() < Some(50) {
        return invalid("amount_too_small", "amount", "Amount must be at least 50 cents");
    }
    if captured {
        charge["amount_captured"] = charge["amount"].clone();
    }
    state.charges.push(charge.clone());
    (200, charge)
}

fn one_charge(
    method: &str,
    rest: &[&str],
    parts: &Parts,
    form: &Map<String, Value>,
    at: usize,
    state: &mut State,
) -> Refusal {
    let charge = &mut state.charges[at];
    match (method, rest) {
        ("GET", []) => (200, expand(charge, parts, "", &state.customers)),
        ("POST", []) => match set(charge, form, &["metadata"]) {
            Some(refusal) => refusal,
            None => (200, charge.clone()),
        },
        ("POST", ["capture"]) => {
            let amount = form
                .get("amount")
                .and_then(Value::as_str)
                .map_or(charge["amount"].clone(), |it| json!(it.parse::<u64>().unwrap()));
            charge["amount_captured"] = amount;
            (200, charge.clone())
        }
        _ => error(404, "invalid_request_error", "url_invalid", "", "Unrecognized request URL"),
    }
}

/// Replaces the id of the customer by the customer, if the request says so.
fn expand(charge: &Value, parts: &Parts, below: &str, customers: &[Value]) -> Value {
    let mut expanded = charge.clone();
    for (_, path) in parts.query.iter().filter(|(key, _)| key == "expand[]") {
        assert_eq!(*path, format!("{below}customer"), "only the customer can be expanded");
        if let Some(at) = charge["customer"].as_str().and_then(|id| position(customers, id)) {
            expanded["customer"] = customers[at].clone();
        }
    }
    expanded
}

fn list(parts: &Parts, known: &[&str], all: &[Value], customers: &[Value], is_of: impl Fn(&Value) -> bool) -> Refusal {
    for (key, _) in &parts.query {
        if !known.contains(&&**key) && !["limit", "starting_after", "ending_before"].contains(&&**key) {
            return invalid("parameter_unknown", key, &format!("Received unknown parameter: {key}"));
        }
    }
    let limit = parts.number("limit").unwrap_or(10);
    if !(1..=100).contains(&limit) {
        return invalid("parameter_invalid_integer", "limit", "Invalid integer");
    }
    // The newest come first.
    let all: Vec<_> = all.iter().rev().collect();
    let start = match parts.query("starting_after") {
        Some(id) => match all.iter().position(|object| object["id"] == id) {
            Some(at) => at + 1,
            None => return missing("object", "starting_after", id),
        },
        None => 0,
    };
    let found: Vec<_> = all[start..].iter().filter(|object| is_of(object) && object["deleted"] != true).collect();
    let data: Vec<_> = found.iter().take(limit).map(|object| expand(object, parts, "data.", customers)).collect();
    (
        200,
        json!({"object": "list", "url": format!("/{}", parts.path.join("/")), "has_more": found.len() > limit, "data": data}),
    )
}

/// Decodes a form: `a[b][0]=c` is `{"a":{"b":["c"]}}`.
fn form(body: &[u8]) -> Result<Map<String, Value>, Refusal> {
    let mut form = json!({});
    for (key, value) in pairs(std::str::from_utf8(body).unwrap()) {
        let keys: Vec<_> = key.split('[').map(|key| key.trim_end_matches(']')).collect();
        let mut at = &mut form;
        for key in &keys {
            at = match key.parse::<usize>() {
                Ok(index) => {
                    if at.is_null() {
                        *at = json!([]);
                    }
                    let items = at.as_array_mut().ok_or_else(|| invalid("", key, "Invalid array"))?;
                    if index > items.len() {
                        return Err(invalid("", key, "The indices of an array are consecutive"));
                    }
                    if index == items.len() {
                        items.push(Value::Null);
                    }
                    &mut items[index]
                }
                Err(_) => {
                    if at.is_null() {
                        *at = json!({});
                    }
                    at.as_object_mut()
                        .ok_or_else(|| invalid("", key, "Invalid object"))?
                        .entry(*key)
                        .or_insert(Value::Null)
                }
            };
        }
        if !at.is_null() {
            return Err(invalid("parameter_duplicate", &key, "Received the same parameter twice"));
        }
        *at = json!(value);
    }
    Ok(form.as_object().cloned().unwrap_or_default())
}

//! Every call against Prism: the document allows it, and no part of the response is lost.

use std::collections::BTreeSet;

use rtk::realtime_kit::*;
use rtk::{Error, ErrorKind, Secret};
use serde_json::Value;

use crate::calls::{Call, Calls, Decoded, TEXT, UUID};
use crate::exceptions::{BESIDE, Exception, Exceptions, OBJECTIONS, STAND_INS, UNDECLARED};
use crate::mock::{Exchange, Mock};

/// All declared operations of RealtimeKit, with the keys of their payloads.
#[tokio::test]
async fn calls_are_allowed_by_the_document_and_lose_nothing_of_the_response() {
    let Some(mock) = Mock::reach("every operation, called").await else { return };
    let lists = Lists {
        objections: Exceptions::new(OBJECTIONS),
        undeclared: Exceptions::new(UNDECLARED),
        beside: Exceptions::new(BESIDE),
        stand_ins: Exceptions::new(STAND_INS),
    };
    let mut faults = Vec::new();
    let mut operations = BTreeSet::new();
    for (index, call) in Calls::of(&mock.client()).into_iter().enumerate() {
        operations.insert(call.operation);
        faults.extend(witnessed(&mock, index, call, &lists).await);
    }
    assert_eq!(faults, [""; 0], "\n{}", faults.join("\n"));
    assert_eq!(operations.len(), mock.document.operations.len());
    for exceptions in [lists.objections, lists.undeclared, lists.beside, lists.stand_ins] {
        exceptions.all_were_met();
    }
}

struct Lists {
    objections: Exceptions,
    undeclared: Exceptions,
    beside: Exceptions,
    stand_ins: Exceptions,
}

/// The faults of a call. It is repeated where the text of Prism cannot be decoded.
async fn witnessed(mock: &Mock, index: usize, call: Call, lists: &Lists) -> Vec<String> {
    let (name, operation) = (call.name(), call.operation);
    let before = mock.exchanges().len();
    let mut output = call.output.await;
    let mut standing_in = Vec::new();
    while let Some(stand_in) = output.as_ref().err().and_then(|error| stand_in(operation, error)) {
        assert!(!standing_in.contains(&stand_in), "{name}: the replacement cannot be decoded either: {stand_in:?}");
        assert!(lists.stand_ins.excuse(&name, stand_in.1));
        standing_in.push(stand_in);
        mock.stand_in(&standing_in);
        output = Calls::of(&mock.client()).swap_remove(index).output.await;
    }
    mock.stand_in(&[]);
    // A list without paging requests a second page, which equals the first.
    let exchanges = mock.exchanges().split_off(before);
    let Some(Exchange { response, .. }) = exchanges.last() else {
        return vec![format!("{name}: nothing was sent")];
    };
    let mut faults = Vec::new();
    let mut excused = false;
    for Exchange { sent, violations, .. } in &exchanges {
        let found = mock.operation_of(sent);
        if found != Some(operation) {
            faults.push(format!("{name}: {} is {found:?}", sent.line()));
        }
        for violation in violations {
            match lists.objections.excuse(&name, violation) {
                true => excused = true,
                false => faults.push(format!("{name}: Prism objects: {violation}")),
            }
        }
    }
    match output {
        Err(_) if excused => {}
        Err(error) => faults.push(format!("{name}: {error}\n    {response}")),
        Ok(Decoded { value, undeclared }) => {
            let keys = undeclared.iter().filter(|key| !lists.undeclared.excuse(&name, key));
            faults.extend(keys.map(|key| format!("{name}: `{key}` of the response is undeclared")));
            let lost = value.map(|value| lost(operation, response, &value)).unwrap_or_default();
            let lost = lost.iter().filter(|it| !lists.beside.excuse(&name, it));
            faults.extend(lost.map(|it| format!("{name}: lost from the response: {it}")));
        }
    }
    faults
}

/// The replacement of the text that could not be decoded.
fn stand_in(operation: &str, error: &Error) -> Option<Exception> {
    let message = error.to_string();
    let fits = |pointer: &str| message.contains(&format!("`{}`", pointer.trim_start_matches('/').replace('/', ".")));
    let mut known = STAND_INS.iter().filter(|(of, pointer, _)| *of == operation && fits(pointer));
    known.next().copied().filter(|_| error.kind() == ErrorKind::Decode)
}

/// Responses to changes are decoded into the record.
#[tokio::test]
async fn update_and_replace_decode_the_response_into_the_record() {
    let Some(mock) = Mock::reach("updates of loaded records").await else { return };
    let app = mock.app();
    let mut meeting = app.meetings().find(UUID).await.unwrap();
    meeting.update(MeetingChanges::new().title("Retro")).await.unwrap();
    meeting.replace(NewMeeting::new().title("Retro")).await.unwrap();
    meeting.reload().await.unwrap();
    let mut ann = app.meeting(UUID).participants().find(TEXT).await.unwrap();
    assert!(ann.token.is_none());
    ann.update(ParticipantChanges::new().name("Ann")).await.unwrap();
    assert_eq!(ann.token.as_ref().map(Secret::expose_secret), Some("string"));
    let mut preset = app.presets().find(UUID).await.unwrap();
    preset.replace(NewPreset::from(&preset)).await.unwrap();
    preset.update(PresetChanges::new().name("x")).await.unwrap();
    let mut hook = app.webhooks().find(UUID).await.unwrap();
    hook.replace(NewWebhook::from(&hook)).await.unwrap();
    hook.update(WebhookChanges::new().enabled(false)).await.unwrap();
    for extra in [meeting.extra(), ann.extra(), preset.extra(), hook.extra()] {
        assert!(extra.is_empty(), "{extra:?}");
    }
    for Exchange { sent, violations, .. } in mock.exchanges() {
        assert_eq!(violations, [""; 0], "{}", sent.line());
        assert_eq!(mock.unknown(&sent), [""; 0], "{}", sent.line());
    }
}

/// The parts of a response that the decoded value lacks. An operation can have several calls with payloads under several
/// keys: the best match counts.
fn lost(operation: &str, response: &Value, decoded: &Value) -> Vec<String> {
    let operations = RESOURCES.iter().flat_map(|resource| resource.operations);
    let keys: BTreeSet<_> = operations.filter(|it| it.id == Some(operation)).map(|it| it.key).collect();
    let at_key = |key: &&str| {
        let mut beside = response["data"].clone();
        let payload = match key.is_empty() {
            true => std::mem::take(&mut beside),
            false => beside.as_object_mut().and_then(|data| data.remove(*key)).unwrap_or_default(),
        };
        let mut lost = Vec::new();
        if payload.is_null() {
            lost.push(format!("there is nothing at `{key}`"));
        }
        compare(&payload, decoded, "", &mut lost);
        compare(&beside, &Value::Null, "", &mut lost);
        lost
    };
    keys.iter().map(at_key).min_by_key(Vec::len).expect("the operation is declared")
}

/// Collects the parts of `response` that `decoded` lacks.
fn compare(response: &Value, decoded: &Value, at: &str, lost: &mut Vec<String>) {
    match (response, decoded) {
        (Value::Object(members), Value::Object(decoded)) => {
            for (key, response) in members {
                compare(response, decoded.get(key).unwrap_or(&Value::Null), &format!("{at}/{key}"), lost);
            }
        }
        // Each member beside the payload is reported.
        (Value::Object(members), Value::Null) if at.is_empty() => {
            lost.extend(
                members
                    .iter()
                    .filter(|(_, response)| !response.is_null())
                    .map(|(key, response)| format!("/{key}: {response}")),
            );
        }
        (Value::Array(items), Value::Array(decoded)) if items.len() == decoded.len() => {
            items
                .iter()
                .zip(decoded)
                .for_each(|(response, decoded)| compare(response, decoded, &format!("{at}/*"), lost));
        }
        // A single object in place of a list, with its paging inside.
        (Value::Object(members), Value::Array(decoded)) if decoded.len() == 1 => {
            let mut members = members.clone();
            members.remove("paging");
            compare(&Value::Object(members), &decoded[0], at, lost);
        }
        (Value::Null, _) => {}
        // Loose attributes: the text of a number or of a boolean.
        (Value::String(text), Value::Number(_) | Value::Bool(_))
            if text.parse::<Value>().is_ok_and(|it| it == *decoded) => {}
        _ if response.as_f64().is_some() && response.as_f64() == decoded.as_f64() => {}
        _ if response == decoded => {}
        _ => lost.push(format!("{at}: {response} became {decoded}")),
    }
}

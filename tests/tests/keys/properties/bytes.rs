//! Any bytes as a response are decoded or an error.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;

use super::every::{EveryAccess as _, EveryChanges, NewEvery};
use super::json::json;
use super::values::every;
use super::{Canned, cases, wait};

/// Makes each kind of call with this response. Nothing may panic, and each error must be printable.
fn call_everything(status: u16, body: Vec<u8>) -> Result<(), TestCaseError> {
    let good = br#"{"result":{"id":"x","plain":"","unsigned":1,"nullable":null,"commas":""}}"#;
    let canned = Canned::responses(status, vec![body.clone()]);
    let loaded = Canned::bodies(vec![good.to_vec(), body]);
    wait(async {
        let list = canned.account.everything();
        let mut record = loaded.account.everything().find("x").await.unwrap();
        let before = record.clone().into_inner();
        let new = || NewEvery::new().plain("p");
        let errors = [
            list.find("x").await.err(),
            list.page(1).await.err(),
            list.create(new()).await.err(),
            list.member("x").update(EveryChanges::new()).await.err(),
            list.member("x").destroy().await.err(),
            canned.account.get("a/b").json::<Value>().await.err(),
            record.update(EveryChanges::new()).await.err(),
        ];
        if errors[6].is_some() {
            prop_assert_eq!(record.into_inner(), before, "an error leaves the record as it was");
        }
        for error in errors.iter().flatten() {
            prop_assert!(error.may_have_been_sent());
            let (message, shown) = (error.to_string(), format!("{error:?}"));
            prop_assert!(!message.contains(['\n', '\r']) && !shown.is_empty(), "{}", message);
        }
        prop_assert!(status == 200 || (200..300).contains(&status) || errors[..6].iter().all(Option::is_some));
        Ok(())
    })
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn bytes_of_any_kind_are_an_output_or_an_error(body in vec(any::<u8>(), 0..64), status in 200..600_u16) {
        call_everything(status, body)?;
    }

    #[test]
    fn json_of_any_kind_is_an_output_or_an_error(body in json(), status in prop_oneof![Just(200_u16), 200..600_u16]) {
        call_everything(status, body.to_string().into_bytes())?;
    }

    #[test]
    fn envelope_of_any_json_is_an_output_or_an_error(result in json(), errors in json(), info in json(), success in json()) {
        let body = format!(
            r#"{{"result":{result},"errors":{errors},"error":{info},"result_info":{info},"success":{success}}}"#
        );
        call_everything(200, body.into_bytes())?;
    }

    #[test]
    fn valid_response_with_changed_or_cut_bytes_is_an_output_or_an_error(
        value in every(),
        changes in vec((any::<Index>(), any::<u8>()), 0..4),
        end in any::<Index>(),
    ) {
        let mut body = format!(r#"{{"success":true,"result":{}}}"#, serde_json::to_string(&value).unwrap()).into_bytes();
        for (index, byte) in changes {
            let at = index.index(body.len());
            body[at] = byte;
        }
        call_everything(200, body.clone())?;
        body.truncate(end.index(body.len()));
        call_everything(200, body)?;
    }
}

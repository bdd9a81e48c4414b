//! Uses of the declarations with every key, without a request.

use outside::everything::{
    GadgetAccess as _, GadgetExt as _, GadgetForgetParams as _, PartAccess as _, RegionAccess as _,
};
use outside::everything::{GadgetChanges, Limits, LimitsChanges, NewGadget, State};
use rtk::{Client, Id, Resource as _};

#[test]
fn each_key_means_something() {
    let client = Client::builder().token("t").build().expect("a token is all it needs");
    let region = client.account("acc-1").region("eu");
    let limits = Limits::new(7_u32, None).volume(3_u8).allowed(true);
    let new = NewGadget::new("g-1", "to play", None, "why not").limits(limits).note("by text").made_by("m-1").dry(true);
    drop(region.every_gadget().create(new));
    let gadget = region.gadget("g-1");
    let changes = GadgetChanges::new(State::AtWork).limits(LimitsChanges::new().people(9_u32).by(None)).ends(None);
    drop(gadget.update(changes.revision(3_u64)));
    drop(gadget.forget("old").quietly(true));
    drop(gadget.fill("text"));
    drop((gadget.parts(), gadget.spare_parts(), gadget.part("p-1")));

    let descriptor = outside::everything::Gadget::DESCRIPTOR;
    assert_eq!(descriptor.member_path(), "/accounts/{account_id}/gadget/{gadget_name}");
    assert_eq!(descriptor.operation("update").map(|update| update.headers.len()), Some(2));
    assert_eq!(Id::<outside::everything::Maker>::from("m-1").as_str(), "m-1");
}

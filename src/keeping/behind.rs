//! Behind a passphrase: everything that takes the browser a moment, and so may
//! meet another window, a deed, or lost power in between.

use wasm_bindgen_futures::spawn_local;

use super::vault::{self, of_device};
use super::{KEEPING, Keeping, can_seal, decoded, give_copy, tell, with_means};
use crate::device::sealing::{self, Key};
use crate::device::{address, idle, storage};
use crate::own::desk::{Kept, Lock, News, Said, Trouble};
use crate::saved::{Place, Saved};
use crate::sealed::{self, Purpose};

/// How long one write waits for another, in ms.
const A_MOMENT: i32 = 10;

/// Keeps all of it behind a new passphrase.
pub fn seal(passphrase: String) {
    spawn_local(async move {
        let key = if can_seal() { sealing::new_key(&passphrase).await } else { None };
        let Some(key) = key else {
            KEEPING.with_borrow_mut(|all| {
                all.desk.lock = Lock::Open;
                all.desk.trouble = Some(Trouble::NoSealing);
            });
            return tell();
        };
        let before = KEEPING.with_borrow_mut(|all| {
            all.vault.key = Some(key);
            all.vault.again = true;
            all.desk.typed.clear();
            std::mem::replace(&mut all.desk.place, Kept::Sealed)
        });
        written().await;
        KEEPING.with_borrow_mut(|all| {
            all.desk.lock = Lock::Open;
            if matches!(all.desk.trouble, Some(Trouble::NotKept(_))) {
                all.desk.place = before;
                all.vault.key = None;
                return;
            }
            storage::remove(Place::OwnTab);
            all.desk.said = Some(Said::Sealed);
            all.desk.news = Some(News::Sealed);
            all.on_device = false;
        });
        tell();
    });
}

/// Opens it with a passphrase.
pub fn unlock(passphrase: String, older: bool) {
    spawn_local(async move {
        let opened = opened(&passphrase).await;
        KEEPING.with_borrow_mut(|all| {
            all.desk.lock = Lock::Shut;
            match opened {
                Err(trouble) => all.desk.trouble = Some(trouble),
                // Told only to who knows the passphrase.
                Ok((number, ..)) if number < vault::mark() && !older => {
                    all.desk.trouble = Some(Trouble::Older);
                }
                Ok((number, key, text)) => all.take(number, key, &text),
            }
        });
        write();
        tell();
    });
}

/// The last write that this passphrase opens. A slot that somebody altered does
/// not keep the parent out where the other is whole.
async fn opened(passphrase: &str) -> Result<(u64, Key, String), Trouble> {
    if !can_seal() {
        return Err(Trouble::NoSealing);
    }
    let mut made: Option<Key> = None;
    for (number, text) in vault::wholes() {
        let Some(sealed) = of_device(number, &text) else { continue };
        let key = match made.take().filter(|key| key.fits(&sealed)) {
            Some(key) => key,
            None => sealing::key_for(passphrase, &sealed).await.ok_or(Trouble::NoSealing)?,
        };
        if let Some(text) = key.open(&sealed).await {
            return Ok((number, key, text));
        }
        made = Some(key);
    }
    Err(Trouble::WrongPassphrase)
}

impl Keeping {
    fn take(&mut self, number: u64, key: Key, text: &str) {
        let Some(own) = decoded(text) else {
            self.desk.trouble = Some(Trouble::Refused(crate::saved::Refusal::Newer));
            return;
        };
        let before = own.clone();
        self.desk.own = own;
        // What this window had before it was sealed, or opened, comes along.
        self.desk.own.merge(&vault::in_tab());
        storage::remove(Place::OwnTab);
        self.desk.lock = Lock::Open;
        self.desk.trouble = None;
        self.desk.typed.clear();
        self.desk.shown = false;
        self.desk.news = Some(News::Opened);
        // Never fewer writes than there were: an older one that is opened on
        // purpose is written again as the newest.
        self.vault.again = number < vault::mark() || self.desk.own != before;
        self.vault.number = number;
        self.vault.key = Some(key);
    }
}

/// Writes what was changed, where it is sealed and no write is under way.
pub fn write() {
    spawn_local(async {
        written().await;
    });
}

/// The same, to wait for. A deed or another window that comes in between makes
/// it begin again; at the end nothing is left unwritten.
async fn written() {
    loop {
        if KEEPING.with_borrow(|all| all.vault.writes) {
            idle::pause(A_MOMENT).await;
            continue;
        }
        let begun = KEEPING.with_borrow_mut(|all| {
            let wants = all.vault.again && all.desk.place == Kept::Sealed;
            let key = all.vault.key.clone().filter(|_| wants)?;
            all.vault.again = false;
            all.vault.writes = true;
            Some((key, all.desk.own.encode(), all.vault.number.max(vault::mark()) + 1))
        });
        let Some((key, text, number)) = begun else { return };
        let sealed = key.seal(Purpose::Device, number, &text).await;
        // Left at once meanwhile: nothing may come back into memory.
        if KEEPING.with_borrow(|all| all.vault.key.is_none()) {
            return;
        }
        let theirs = KEEPING.with_borrow(|all| {
            let kept = vault::slots();
            (kept.number != all.vault.number).then_some(kept)
        });
        match (theirs, sealed) {
            (Some(kept), _) => {
                if merged(&key, kept.number, kept.text).await.is_none() {
                    return address::reload();
                }
                KEEPING.with_borrow_mut(|all| all.vault.again = true);
            }
            (None, None) => KEEPING.with_borrow_mut(|all| all.desk.trouble = Some(Trouble::NoSealing)),
            (None, Some(sealed)) => KEEPING.with_borrow_mut(|all| match vault::put(number, &sealed) {
                Ok(()) => all.vault.number = number,
                Err(fault) => all.desk.trouble = Some(Trouble::NotKept(fault)),
            }),
        }
        KEEPING.with_borrow_mut(|all| all.vault.writes = false);
    }
}

/// Takes over what another window wrote, and says whether this one has more;
/// `None` where it was wiped, or is no longer behind this passphrase.
async fn merged(key: &Key, number: u64, text: Option<String>) -> Option<bool> {
    let plain = key.open(&of_device(number, &text?)?).await?;
    let theirs = decoded(&plain)?;
    Some(KEEPING.with_borrow_mut(|all| {
        all.desk.own.merge(&theirs);
        all.vault.number = number;
        all.desk.own != theirs
    }))
}

/// Another window wrote what is sealed.
pub fn catch_up() {
    let key = KEEPING.with_borrow(|all| all.vault.key.clone());
    spawn_local(async move {
        let kept = vault::slots();
        let Some(key) = key else {
            // Locked here: it is read when it is opened. Gone is gone.
            return if kept.text.is_none() { address::reload() } else { tell() };
        };
        let known = KEEPING.with_borrow(|all| all.vault.number);
        if kept.number != known {
            let Some(has_more) = merged(&key, kept.number, kept.text).await else { return address::reload() };
            KEEPING.with_borrow_mut(|all| all.vault.again |= has_more);
            written().await;
        }
        tell();
    });
}

/// Locks: what is in hand is written, and the page is loaded anew. Memory of
/// WebAssembly keeps what was freed, so that nothing less will do.
pub fn lock() {
    let has_begun = |all: &mut Keeping| std::mem::replace(&mut all.desk.lock, Lock::Working) == Lock::Working;
    // Without a key it is shut already, or is not sealed.
    let shut = KEEPING.with_borrow_mut(|all| all.vault.key.is_none() || has_begun(all));
    if shut {
        return;
    }
    spawn_local(async {
        written().await;
        [Place::Tab, Place::OwnTab].into_iter().for_each(storage::remove);
        address::replace("#/own");
        address::reload();
    });
}

/// A copy behind the same passphrase.
pub fn copy_out(key: Key, text: String) {
    spawn_local(async move {
        let number = KEEPING.with_borrow(|all| all.vault.number);
        match key.seal(Purpose::Copy, number, &text).await {
            Some(sealed) => give_copy(&sealed),
            None => {
                KEEPING.with_borrow_mut(|all| all.desk.trouble = Some(Trouble::NoSealing));
                tell();
            }
        }
    });
}

/// Opens a sealed copy, and puts what it holds to what is here.
pub fn open_copy(passphrase: String, text: String) {
    spawn_local(async move {
        let opened = copy(&passphrase, &text).await;
        KEEPING.with_borrow_mut(|all| match opened {
            None => all.desk.trouble = Some(Trouble::CopyPassphrase),
            Some(text) => {
                let Keeping { held, desk, vault, .. } = all;
                with_means(held, &Saved::default(), |means| desk.take_copy(means, &text));
                vault.again = true;
                vault.keep(desk, desk.place);
            }
        });
        write();
        tell();
    });
}

async fn copy(passphrase: &str, text: &str) -> Option<String> {
    let sealed = sealed::read(text).ok().filter(|sealed| sealed.header.purpose == Purpose::Copy)?;
    sealing::key_for(passphrase, &sealed).await?.open(&sealed).await
}

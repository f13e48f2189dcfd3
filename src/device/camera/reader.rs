//! Reads codes: by the browser itself where it can, else by the scanning
//! program, in a worker so that the page stays quick.

use js_sys::{Array, Function, JSON, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement, HtmlMediaElement, HtmlVideoElement, MessageEvent, Worker,
    WorkerOptions, WorkerType,
};

/// The longer side of what is read, in pixels.
const LONGER_SIDE: u32 = 640;
/// How long the scanning program may take, in ms: the first time it may come
/// over a slow network. After that it has lost its way in a picture.
const READING: i32 = 20_000;

pub struct Reader {
    pub worker: Worker,
    /// Settled once the worker has failed.
    failed: Promise,
    sheet: HtmlCanvasElement,
    pen: CanvasRenderingContext2d,
    browsers: Browsers,
}

/// The browser's own reader.
enum Browsers {
    Unknown,
    Missing,
    There(JsValue),
}

/// What the camera shows at one moment, in shades of grey.
pub struct Frame {
    pixels: Vec<u8>,
    width: u32,
}

impl Frame {
    /// 0 to 255: the mean.
    pub fn brightness(&self) -> u8 {
        let sum: usize = self.pixels.iter().map(|pixel| usize::from(*pixel)).sum();
        (sum / self.pixels.len().max(1)) as u8
    }
}

impl Reader {
    /// Has the scanning program fetched; `None` where the browser refuses.
    pub fn start() -> Option<Self> {
        let sheet = web_sys::window()?.document()?.create_element("canvas").ok()?;
        let sheet: HtmlCanvasElement = sheet.dyn_into().ok()?;
        let often = JSON::parse(r#"{"willReadFrequently": true}"#).ok()?;
        let pen = sheet.get_context_with_context_options("2d", &often).ok()??.dyn_into().ok()?;
        let module = WorkerOptions::new();
        module.set_type(WorkerType::Module);
        let worker = Worker::new_with_options("scan.js", &module).ok()?;
        let failed = Promise::new(&mut |then, _| worker.set_onerror(Some(&then)));
        Some(Self { worker, failed, sheet, pen, browsers: Browsers::Unknown })
    }

    /// What a video shows now; `None` while it shows nothing.
    pub fn frame(&self, video: &HtmlVideoElement) -> Option<Frame> {
        let (width, height) = (video.video_width(), video.video_height());
        let longer = width.max(height);
        if longer == 0 || video.ready_state() < HtmlMediaElement::HAVE_CURRENT_DATA {
            return None;
        }
        let scaled = |side: u32| (side * longer.min(LONGER_SIDE) / longer).max(1);
        let (width, height) = (scaled(width), scaled(height));
        if (self.sheet.width(), self.sheet.height()) != (width, height) {
            self.sheet.set_width(width);
            self.sheet.set_height(height);
        }
        let (wide, high) = (f64::from(width), f64::from(height));
        let pen = &self.pen;
        pen.draw_image_with_html_video_element_and_dw_and_dh(video, 0.0, 0.0, wide, high).ok()?;
        let colours = pen.get_image_data(0.0, 0.0, wide, high).ok()?.data();
        let grey = |[red, green, blue, _]: &[u8; 4]| {
            ((u32::from(*red) * 77 + u32::from(*green) * 150 + u32::from(*blue) * 29) >> 8) as u8
        };
        Some(Frame { pixels: colours.as_chunks().0.iter().map(grey).collect(), width })
    }

    /// The text of a code, if there is one in sight; `None` where nothing is
    /// left to read with.
    pub async fn read(&mut self, video: &HtmlVideoElement, frame: &Frame) -> Option<Option<String>> {
        if matches!(self.browsers, Browsers::Unknown) {
            self.browsers = browsers().await.map_or(Browsers::Missing, Browsers::There);
        }
        if let Browsers::There(browsers) = &self.browsers {
            match detected(browsers, video).await {
                Some(text) => return Some(text),
                // It may be there in name alone; then it is not asked again.
                None => self.browsers = Browsers::Missing,
            }
        }
        self.scanned(frame).await
    }

    async fn scanned(&self, frame: &Frame) -> Option<Option<String>> {
        let window = web_sys::window()?;
        let pixels = Uint8Array::from(frame.pixels.as_slice()).buffer();
        let message = Object::new();
        Reflect::set(&message, &"pixels".into(), &pixels).ok()?;
        Reflect::set(&message, &"width".into(), &frame.width.into()).ok()?;
        let answered = Promise::new(&mut |then, _| {
            self.worker.set_onmessage(Some(&then));
            let _ = self.worker.post_message_with_transfer(&message, &Array::of1(&pixels));
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&then, READING);
        });
        let first = Promise::race(&Array::of2(&answered, &self.failed));
        let answer: MessageEvent = JsFuture::from(first).await.ok()?.dyn_into().ok()?;
        let text = answer.data();
        if text.is_null() { Some(None) } else { text.as_string().map(Some) }
    }
}

/// The browser's own reader, where it has one for these codes.
async fn browsers() -> Option<JsValue> {
    let class: Function = Reflect::get(&js_sys::global(), &"BarcodeDetector".into()).ok()?.dyn_into().ok()?;
    let known = promised(&class, "getSupportedFormats", &Array::new()).await?;
    if !Array::from(&known).includes(&"qr_code".into(), 0) {
        return None;
    }
    let wanted = JSON::parse(r#"{"formats": ["qr_code"]}"#).ok()?;
    Reflect::construct(&class, &Array::of1(&wanted)).ok()
}

/// What the browser's own reader finds; `None` where it fails.
async fn detected(browsers: &JsValue, video: &HtmlVideoElement) -> Option<Option<String>> {
    let found = promised(browsers, "detect", &Array::of1(video)).await?;
    let first = found.dyn_into::<Array>().ok()?.get(0);
    let text = Reflect::get(&first, &"rawValue".into()).ok().and_then(|text| text.as_string());
    Some(text.filter(|text| !text.is_empty()))
}

async fn promised(of: &JsValue, name: &str, with: &Array) -> Option<JsValue> {
    let method: Function = Reflect::get(of, &name.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = method.apply(of, with).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

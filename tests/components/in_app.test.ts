import { describe, expect, it } from "vitest";
import { appAround } from "../../climbing_back/components/from_my_therapist/in-app";

const ANDROID = "Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/AP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0 Mobile Safari/537.36";
const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

describe("a browser inside another app", () => {
  it.each([
    [`${ANDROID} [FB_IAB/FB4A;FBAV/470.0.0.0;]`, "Facebook"],
    [`${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/470.0;FBDV/iPhone14,5]`, "Facebook"],
    [`${ANDROID} [FB_IAB/Orca-Android;FBAV/460.0;]`, "Messenger"],
    [`${IPHONE} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/460.0]`, "Messenger"],
    [`${IPHONE} Mobile/15E148 Instagram 336.0 (iPhone14,5; iOS 17_5)`, "Instagram"],
    [`${ANDROID} Line/14.9.0/IAB`, "LINE"],
    [`${IPHONE} Mobile/15E148 MicroMessenger/8.0.49(0x18003127) NetType/WIFI Language/en`, "WeChat"],
    [`${IPHONE} GSA/320.0 Mobile/15E148 Safari/604.1`, "the Google app"],
    [`${ANDROID} WhatsApp/2.24`, "WhatsApp"],
    [ANDROID, ""],
    [`${IPHONE} Mobile/15E148`, ""],
  ])("is told by its name or its kind: %s", (userAgent, app) => {
    expect(appAround(userAgent, false)).toBe(app);
  });

  it.each([
    `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`,
    `${IPHONE} CriOS/126.0 Mobile/15E148 Safari/604.1`,
    "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
    "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0",
  ])("is none: %s", (userAgent) => {
    expect(appAround(userAgent, false)).toBeUndefined();
  });

  it("is none when the course stands on the home screen, which looks the same", () => {
    expect(appAround(`${IPHONE} Mobile/15E148`, true)).toBeUndefined();
  });
});

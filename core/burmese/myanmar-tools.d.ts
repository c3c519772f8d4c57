declare module 'myanmar-tools' {
  export class ZawgyiDetector {
    /** From 0 (surely Unicode) to 1 (surely Zawgyi); -Infinity where nothing tells them apart. */
    getZawgyiProbability(text: string): number
  }
  export class ZawgyiConverter {
    zawgyiToUnicode(text: string): string
  }
}

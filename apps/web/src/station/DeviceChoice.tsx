import type { DeviceType, Directory } from "@ringside/desk";
import { Headphones, Phone, Smartphone } from "lucide-react";
import { useId } from "react";
import { Icon, type LucideIcon } from "../ui/index.ts";
import { words } from "../words/index.ts";
import type { PhoneType } from "./last-station.ts";

const icons: Record<DeviceType, LucideIcon> = {
  AGENT_DN: Smartphone,
  EXTENSION: Phone,
  BROWSER: Headphones,
};

const order: readonly DeviceType[] = ["AGENT_DN", "EXTENSION", "BROWSER"];

interface Props {
  readonly devices: Directory["devices"];
  readonly value: PhoneType;
  readonly onChange: (type: PhoneType) => void;
}

export function DeviceChoice({ devices, value, onChange }: Props) {
  const listed = order.filter((type) => devices.some((device) => device.type === type));
  return (
    <fieldset className="devices">
      <legend>{words.station.device}</legend>
      {listed.map((type) => (
        <DeviceOption key={type} type={type} checked={type === value} onChange={onChange} />
      ))}
    </fieldset>
  );
}

interface OptionProps {
  readonly type: DeviceType;
  readonly checked: boolean;
  readonly onChange: (type: PhoneType) => void;
}

function DeviceOption({ type, checked, onChange }: OptionProps) {
  const hint = useId();
  const usable = type !== "BROWSER";
  return (
    <div className="device" data-off={!usable}>
      <label>
        <input
          type="radio"
          name="device"
          value={type}
          checked={checked}
          disabled={!usable}
          aria-describedby={hint}
          onChange={() => (usable ? onChange(type) : undefined)}
        />
        <Icon of={icons[type]} />
        <span className="device-name">{words.station.deviceNames[type]}</span>
      </label>
      <p id={hint}>{words.station.deviceHints[type]}</p>
    </div>
  );
}
